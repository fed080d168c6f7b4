import type { EngineRecord } from '../record.ts'
import type { PartitionState } from '../state/partition-state.ts'
import { byIntent } from '../by-intent.ts'
import { appliers } from './appliers.ts'

const applierOf = byIntent(appliers)

/** Folds one event into the state. Commands, rejections and events that change nothing are passed over. */
export function applyEvent(state: PartitionState, record: EngineRecord<any>): void {
  if (record.recordType === 'EVENT') applierOf(record.valueType, record.intent)?.(state, record.key, record.value)
}
