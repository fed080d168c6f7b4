import { toBorderKey } from './border-key.ts'
import type { LoggedRecords } from './log-text.ts'
import { mapKeys } from './map-keys.ts'
import { protocolVersion } from './protocol-version.ts'
import type { ExportedRecord } from './record-stream.ts'

const recordVersion = 1

/** Records of one command as the world sees them. `position` is that of the first. Records may share a value: nobody changes them. */
export function toExportedRecords(partitionId: number, position: number, { timestamp, records }: LoggedRecords): ExportedRecord[] {
  const exportKey = (key: number) => toBorderKey(partitionId, key)
  const mapped = new Map<object, ExportedRecord['value']>()
  const exportValue = (value: object) => {
    const known = mapped.get(value) ?? mapKeys(value, exportKey)
    mapped.set(value, known)
    return known
  }
  return records.map((record, index) => ({
    partitionId,
    position: String(position + index),
    sourceRecordPosition: record.source < 0 ? '-1' : String(position + record.source),
    key: exportKey(record.key),
    timestamp,
    recordType: record.recordType,
    valueType: record.valueType,
    intent: record.intent,
    rejectionType: record.rejectionType ?? 'NULL_VAL',
    rejectionReason: record.rejectionReason ?? '',
    brokerVersion: protocolVersion,
    recordVersion,
    value: exportValue(record.value),
  }))
}
