import type { ProcessingResult } from '../core/index.ts'
import type { LogEntry } from '../store/store.ts'
import { toExportedRecords } from './to-exported-records.ts'
import { withTextFiles, writeLogText } from './log-text.ts'
import type { PendingCommand } from './pending-command.ts'
import type { ExportedRecord } from './record-stream.ts'

/** The commands of one commit, from the first that is processed until the store has answered. */
export class Flight {
  readonly after: number
  lastPosition: number
  readonly log: LogEntry[] = []
  /** Filled only while somebody follows. */
  readonly exported: ExportedRecord[] = []
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

  add(pending: PendingCommand, result: ProcessingResult, context: { partitionId: number; timestamp: number; isFollowed: boolean }): void {
    const logged = { timestamp: context.timestamp, records: withTextFiles(result.records) }
    const position = this.lastPosition + 1
    this.lastPosition += logged.records.length
    this.log.push({ position, lastPosition: this.lastPosition, text: writeLogText(logged) })
    if (context.isFollowed) this.exported.push(...toExportedRecords(context.partitionId, position, logged))
    this.#steps.push({ pending, result })
  }

  /** Answers the callers. */
  settle(onResult: (result: ProcessingResult) => void): void {
    for (const { pending, result } of this.#steps) {
      pending.settle(result)
      onResult(result)
    }
  }
}
