import type { ValueType } from './record.ts'
import type { RecordValues } from './record-values.ts'
import type { SentCommand } from './state/rows.ts'

/** An order from outside. `key` is what it is about, `-1` where the engine gives a new one. */
export interface Command<Type extends ValueType = ValueType> {
  valueType: Type
  intent: string
  key: number
  value: Partial<RecordValues[Type]>
  /** Epoch ms: the core's only clock. */
  timestamp: number
  /** Names whoever waits for the result of the instance that is created, or for a change that others listen to; comes back in `ProcessingResult.results`. */
  request?: number
  /** The caller's own number for what this is a part of: every record that follows at once bears it (8.6). */
  operationReference?: string
  parcel?: Parcel
}

/** What comes with a command from another partition: the commands that follow it, in the order of that partition, and what the last one has for a number. */
export interface Parcel { from: number; last: number; others: readonly Pick<SentCommand, 'valueType' | 'intent' | 'key' | 'value'>[] }
