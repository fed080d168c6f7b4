import { PartitionState } from './partition-state.ts'

/** An empty state that holds everything in memory. */
export function createPartitionState(): PartitionState {
  return new PartitionState()
}
