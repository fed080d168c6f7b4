import type { SentCommand } from './state/rows.ts'
import type { EngineRecord } from './record.ts'
import type { JobStream } from './job-stream.ts'
import type { JobValue } from './record-values.ts'

/** A record in the order of the log; `source` is the index in `ProcessingResult.records` of the command that caused it, `-1` for the first. */
export interface ProcessedRecord extends EngineRecord<any> { source: number }

export interface PushedJob { stream: JobStream; key: number; value: JobValue }

export interface ProcessingResult {
  /** The command itself first, then everything that followed from it. */
  records: ProcessedRecord[]
  /** What the caller is told: an event, or a rejection. Commands of the clock and creation with an awaited result may have none. */
  response?: EngineRecord<any>
  /** That of the command. */
  operationReference?: string
  /** Jobs that can be activated now and could not before. */
  activatable: { type: string; key: number }[]
  /** Jobs that were activated for streams, which are to get them once this is stored. */
  pushed?: PushedJob[]
  /** What somebody waited for: the result of an instance that completed, or the end of a change that was listened to, which may be a rejection. */
  results: { request: number; record: EngineRecord<any> }[]
  /** Commands for other partitions, with their keys in the outbox. */
  sent?: { key: number; command: SentCommand }[]
}
