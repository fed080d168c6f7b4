import type { ProcessingResult } from '../core/index.ts'
import type { LogEntry } from '../store/store.ts'
import { CommittedRecords } from './committed-records.ts'
import { LogWriter } from './log-writer.ts'
import { withTextFiles, type LoggedRecords } from './logged-records.ts'
import type { PendingCommand } from './pending-command.ts'

/** The commands of one commit, from the first that is processed until the store has answered. */
export class Flight {
  readonly after: number
  lastPosition: number
  readonly #log = new LogWriter()
  readonly #logged: LoggedRecords[] = []
  readonly #steps: { pending: PendingCommand; result: ProcessingResult }[] = []

  constructor(after: number) {
    this.after = after
    this.lastPosition = after
  }

  get size(): number {
    return this.#steps.length
  }

  get commands(): PendingCommand[] {
    return this.#steps.map(({ pending }) => pending)
  }

  get log(): LogEntry[] {
    return [{ position: this.after + 1, lastPosition: this.lastPosition, text: this.#log.text }]
  }

  add(pending: PendingCommand, result: ProcessingResult, timestamp: number): void {
    const { operationReference } = result
    const logged = { timestamp, records: withTextFiles(result.records), ...operationReference !== undefined && { operationReference } }
    this.lastPosition += logged.records.length
    this.#log.add(logged)
    this.#logged.push(logged)
    this.#steps.push({ pending, result })
  }

  /** What those who follow hear of. */
  recordsOf(partitionId: number): CommittedRecords {
    return new CommittedRecords(partitionId, this.after + 1, this.#logged)
  }

  /** Answers the callers. */
  settle(onResult: (result: ProcessingResult) => void): void {
    for (const { pending, result } of this.#steps) {
      pending.settle(result)
      onResult(result)
    }
  }
}
