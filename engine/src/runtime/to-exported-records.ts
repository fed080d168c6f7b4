import { toBorderKey } from './border-key.ts'
import type { LoggedRecords } from './logged-records.ts'
import { mapKeys } from './map-keys.ts'
import { protocolVersion } from './protocol-version.ts'
import type { ExportedRecord, Wants } from './record-stream.ts'

const recordVersion = 1

/** `first`: position of the command's first record. Records up to `after`, and those that nobody wants, are left out. */
export interface Export { partitionId: number; first: number; after: number; wants?: Wants }

/** Adds the records of one command to `exported`, as the world sees them. Records may share a value: nobody changes them. */
export function toExportedRecords({ timestamp, records, operationReference }: LoggedRecords, { partitionId, first, after, wants }: Export, exported: ExportedRecord[]): void {
  const mapped = new Map<object, ExportedRecord['value']>()
  for (const [index, record] of records.entries()) {
    if (first + index <= after || wants?.(record) === false) continue
    const value = mapped.get(record.value) ?? mapKeys(record.value, toBorderKey)
    mapped.set(record.value, value)
    exported.push({
      partitionId,
      position: String(first + index),
      sourceRecordPosition: record.source < 0 ? '-1' : String(first + record.source),
      key: toBorderKey(record.key),
      timestamp,
      recordType: record.recordType,
      valueType: record.valueType,
      intent: record.intent,
      rejectionType: record.rejectionType ?? 'NULL_VAL',
      rejectionReason: record.rejectionReason ?? '',
      brokerVersion: protocolVersion,
      recordVersion,
      ...operationReference !== undefined && { operationReference },
      value,
    })
  }
}
