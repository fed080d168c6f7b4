import { parseJson, printDocument, type ProcessedRecord } from '../core/index.ts'
import { toBase64 } from '../core/state/base64.ts'

/** The records of one command, as they lie in the log: `timestamp` is the command's, positions count up from the entry's. */
export interface LoggedRecords { timestamp: number; records: ProcessedRecord[] }

/** `value`: a number where it is the value of an earlier record of the entry, its index. */
type Row = [recordType: string, valueType: string, intent: string, key: number, source: number, value: unknown, rejectionType?: string, rejectionReason?: string]

/** Short on purpose: an entry is written for every command. */
export function writeLogText({ timestamp, records }: LoggedRecords): string {
  const first = new Map<unknown, number>()
  const rows = records.map((record, index) => {
    const known = first.get(record.value)
    if (known === undefined) first.set(record.value, index)
    return toRow(record, known ?? record.value)
  })
  return printDocument([timestamp, ...rows] as never)
}

export function readLogText(text: string): LoggedRecords {
  const [timestamp, ...rows] = parseJson(text) as unknown as [number, ...Row[]]
  return { timestamp, records: rows.map((row) => fromRow(row, typeof row[5] === 'number' ? rows[row[5]]![5] : row[5])) }
}

/** The same records with files as base64 text, as Zeebe's exporters write them. */
export function withTextFiles(records: ProcessedRecord[]): ProcessedRecord[] {
  return records.map((record) => record.valueType === 'DEPLOYMENT' ? { ...record, value: { ...record.value, resources: record.value.resources?.map(withTextFile) ?? [] } } : record)
}

function withTextFile(file: { resourceName: string; resource: Uint8Array | string }) {
  return { ...file, resource: typeof file.resource === 'string' ? file.resource : toBase64(file.resource) }
}

function toRow({ recordType, valueType, intent, key, source, rejectionType, rejectionReason }: ProcessedRecord, value: unknown): Row {
  return rejectionType === undefined
    ? [recordType, valueType, intent, key, source, value]
    : [recordType, valueType, intent, key, source, value, rejectionType, rejectionReason ?? '']
}

function fromRow([recordType, valueType, intent, key, source, , rejectionType, rejectionReason]: Row, value: unknown): ProcessedRecord {
  return { recordType, valueType, intent, key, source, value, ...(rejectionType === undefined ? {} : { rejectionType, rejectionReason }) } as ProcessedRecord
}
