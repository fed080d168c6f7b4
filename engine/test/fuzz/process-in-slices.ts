import type { Command } from '../../src/core/command.ts'
import { takeInHand } from '../../src/core/process-command.ts'
import type { ProcessingResult } from '../../src/core/processing-result.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'
import { maxSliceTime } from '../../src/runtime/limits.ts'

/** Processes as the runtime does it: `rest` is called wherever everything else in the process has its turn. */
export function processInSlices(state: PartitionState, command: Command, rest: () => void): ProcessingResult {
  const inHand = takeInHand(state, command)
  for (;;) {
    const until = performance.now() + maxSliceTime
    const result = inHand.goOn(() => performance.now() >= until)
    rest()
    if (result) return result
  }
}
