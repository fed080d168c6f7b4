import { TENANT } from '../core/record-values.ts'
import { printDocument } from '../core/values/print-document.ts'
import { exportedMembers } from './exported-members.ts'
import { mapKeys } from './map-keys.ts'
import type { ExportedRecord } from './record-stream.ts'

/** A record as one line of JSON, member for member as Zeebe's exporters write it: keys and positions are numbers. */
export function toExportLine(record: ExportedRecord): string {
  return printDocument({
    ...record,
    position: toNumber(record.position),
    sourceRecordPosition: toNumber(record.sourceRecordPosition),
    key: toNumber(record.key),
    recordVersion: versionOf(record),
    ...record.operationReference !== undefined && { operationReference: toNumber(record.operationReference) },
    authorizations: { authorized_tenants: [TENANT] },
    value: exportedMembers(record, mapKeys(record.value, toNumber)) as never,
  })
}

/** The events of deployments have changed their form once. */
function versionOf({ recordType, valueType, recordVersion }: ExportedRecord): number {
  return recordType === 'EVENT' && valueType === 'DEPLOYMENT' ? 2 : recordVersion
}

function toNumber(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}
