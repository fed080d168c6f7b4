import type { ValueType } from './record.ts'
import type { RecordValues } from './record-values.ts'

/** An order from outside. `key` is what it is about, `-1` where the engine gives a new one. */
export interface Command<Type extends ValueType = ValueType> {
  valueType: Type
  intent: string
  key: number
  value: Partial<RecordValues[Type]>
  /** Epoch ms: the core's only clock. */
  timestamp: number
  /** Names whoever waits for the result of the instance that is created; comes back in `ProcessingResult.results`. */
  request?: number
}
