import type { Command } from './command.ts'
import type { ProcessingResult } from './processing-result.ts'
import type { PartitionState } from './state/partition-state.ts'

export function processCommand(state: PartitionState, command: Command): ProcessingResult {
  throw new Error(`Expected to process ${command.intent}, but ${state.units.name} are still being built`)
}
