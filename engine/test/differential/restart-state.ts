import { createPartitionState } from '../../src/core/state/create-partition-state.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'

/** What a process finds that begins anew on what another has stored: every row out of its text, in no order that memory had, and nothing compiled. */
export function restartState(state: PartitionState): PartitionState {
  const next = createPartitionState()
  for (const [index, table] of state.tables().entries()) {
    const fresh = next.tables()[index]!
    for (const [key, row] of [...table.resident()].reverse()) fresh.load(key, fresh.read(table.write(row)))
  }
  next.counter.lastKey = state.counter.lastKey
  return next
}
