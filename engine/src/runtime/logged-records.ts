import type { ProcessedRecord } from '../core/index.ts'

/** The records of one command, as they lie in the log: `timestamp` and `operationReference` are the command's. */
export interface LoggedRecords { timestamp: number; records: ProcessedRecord[]; operationReference?: string }

/** The same records with files as base64 text, as Zeebe's exporters write them. */
export function withTextFiles(records: ProcessedRecord[]): ProcessedRecord[] {
  if (records[0]?.valueType !== 'DEPLOYMENT') return records
  return records.map((record) => record.valueType === 'DEPLOYMENT' ? { ...record, value: { ...record.value, resources: record.value.resources?.map(withTextFile) ?? [] } } : record)
}

function withTextFile(file: { resourceName: string; resource: Uint8Array | string }) {
  return { ...file, resource: typeof file.resource === 'string' ? file.resource : base64Of(file.resource) }
}

/** A twentieth of the time that the core's own takes, which knows no Node. */
const base64Of = ({ buffer, byteOffset, byteLength }: Uint8Array): string => Buffer.from(buffer, byteOffset, byteLength).toString('base64')
