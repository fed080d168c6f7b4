import type { Command, PartitionState, ProcessingResult } from '../core/index.ts'

/** A command on its way through the partition. */
export interface PendingCommand {
  /** Called when its turn comes, perhaps several times: the command, or nothing where the state shows that there is nothing to do. */
  build(state: PartitionState, timestamp: number): Command | undefined
  /** Called once what followed is committed; with nothing, at once, where nothing was to do. */
  settle(result: ProcessingResult | undefined): void
  fail(error: Error): void
  /** Made by the engine itself: taken even when the queue is full. */
  internal?: boolean
  /** Loads it has asked for, and commits that failed with it. */
  faults?: number
  failedCommits?: number
}
