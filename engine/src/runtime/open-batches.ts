import { EngineError } from '../client/engine-error.ts'
import type { TakenPartition } from '../store/store.ts'
import type { CommandQueue } from './command-queue.ts'
import type { Flight } from './flight.ts'
import { CannotWriteError } from '../store/cannot-write-error.ts'
import { maxCommitTries } from './limits.ts'
import type { PendingCommand } from './pending-command.ts'

/** What a lost term leaves behind: batches that the store may or may not have, and commands that were not in any. */
export class OpenBatches {
  readonly #token: number
  readonly #flights: Flight[]
  readonly #queue: CommandQueue
  readonly #cause: Error

  /** `cause`: why the term was lost. */
  constructor({ token, cause, queue }: { token: number; cause: Error; queue: CommandQueue }, left: { flights: Flight[]; waiting: PendingCommand[] }) {
    this.#token = token
    this.#cause = cause
    this.#flights = left.flights
    this.#queue = queue
    queue.putFirst(left.waiting)
  }

  /**
   * The partition is ours again. If nobody else had it meanwhile, its last position tells exactly which batches are in the store; the
   * commands of the others are processed once more, each in a commit of its own, so that one that cannot be stored harms no other.
   */
  resolve(taken: TakenPartition, complete: (flight: Flight) => void): void {
    if (taken.previousToken !== this.#token) return this.refuse(unknownOutcome())
    const isStored = ({ lastPosition }: Flight) => lastPosition <= taken.lastPosition
    for (const flight of this.#flights.filter(isStored)) complete(flight)
    const lost = this.#flights.filter((flight) => !isStored(flight))
    this.#queue.putFirst(lost.flatMap(({ commands }) => commands).filter((command) => mayBeTriedAgain(command, this.#cause)))
  }

  refuse(error: Error): void {
    for (const { commands } of this.#flights) for (const command of commands) command.fail(error)
  }
}

function unknownOutcome(): EngineError {
  return new EngineError('UNAVAILABLE', 'The partition was taken over by another process: whether the command was executed is not known')
}

function mayBeTriedAgain(command: PendingCommand, cause: Error): boolean {
  command.failedCommits = (command.failedCommits ?? 0) + 1
  if (command.failedCommits < maxCommitTries) return true
  command.fail(cause instanceof CannotWriteError ? new EngineError('UNAVAILABLE', cause.message) : new EngineError('INTERNAL', `Expected to store what the command changes, but ${maxCommitTries} commits with it failed`))
  return false
}
