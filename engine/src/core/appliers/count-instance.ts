import type { PartitionState } from '../state/partition-state.ts'

/** Keeps count of the process instances that run on a definition: it cannot be deleted under them. */
export function countInstance(state: PartitionState, definition: number, change: 1 | -1): void {
  const count = (state.instanceCounts.get(definition) ?? 0) + change
  if (count > 0) state.instanceCounts.put(definition, count)
  else state.instanceCounts.delete(definition)
}
