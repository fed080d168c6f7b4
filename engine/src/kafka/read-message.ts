import { parseJson } from '../core/index.ts'
import { mapKeys } from '../runtime/map-keys.ts'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { valueTypes } from './value-types.ts'

/** What a message of the topic holds: a record, or why it can't be read as one. */
export type ReadMessage = { record: ExportedRecord; reason?: undefined } | { record?: undefined; reason: string }

const recordTypes = new Set(['EVENT', 'COMMAND', 'COMMAND_REJECTION'])

/** Reads a record as Zeebe's Kafka exporter writes it: keys and positions, which may be longer than a number holds, become texts. */
export function readMessage(bytes: Buffer | null): ReadMessage {
  if (bytes === null || bytes.length === 0) return { reason: 'The message is empty.' }
  const found = parseJson(bytes.toString('utf8')) as { [member: string]: any } | undefined
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return { reason: 'The message is no JSON object.' }
  const reason = faultIn(found)
  return reason === undefined ? { record: toRecord(found) } : { reason }
}

function faultIn(found: { [member: string]: any }): string | undefined {
  if (!Number.isInteger(found.partitionId) || found.partitionId < 1) return 'partitionId is no number of a partition.'
  const wrong = ['position', 'key', 'sourceRecordPosition', 'timestamp'].find((name) => !isWhole(found[name]))
  if (wrong !== undefined) return `${wrong} is no whole number.`
  if (found.position < 1) return 'position is below 1.'
  if (!recordTypes.has(found.recordType)) return `recordType "${String(found.recordType)}" is unknown.`
  if (!valueTypes.has(found.valueType)) return `valueType "${String(found.valueType)}" is unknown.`
  if (typeof found.intent !== 'string') return 'intent is no text.'
  return typeof found.value === 'object' && found.value !== null && !Array.isArray(found.value) ? undefined : 'value is no object.'
}

const isWhole = (value: unknown): boolean => typeof value === 'bigint' || Number.isSafeInteger(value)

function toRecord(found: { [member: string]: any }): ExportedRecord {
  return {
    partitionId: found.partitionId,
    position: String(found.position),
    sourceRecordPosition: String(found.sourceRecordPosition),
    key: String(found.key),
    timestamp: Number(found.timestamp),
    recordType: found.recordType,
    valueType: found.valueType,
    intent: found.intent,
    rejectionType: found.rejectionType ?? 'NULL_VAL',
    rejectionReason: found.rejectionReason ?? '',
    brokerVersion: found.brokerVersion ?? '',
    recordVersion: found.recordVersion ?? 1,
    value: mapKeys(found.value, String),
  }
}
