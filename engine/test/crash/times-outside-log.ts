import type { ExportedRecord } from '../../src/runtime/record-stream.ts'

/** Lines of the history that the log does not have exactly once. */
export function timesOutsideLog(records: ExportedRecord[], acknowledged: string[]): string[] {
  const times = new Map<string, number>()
  for (const { valueType, intent, key, value, recordType } of records) {
    if (recordType !== 'EVENT') continue
    const line = valueType === 'JOB' && intent === 'COMPLETED' ? `completed ${key}` : valueType === 'PROCESS_INSTANCE_CREATION' ? `created ${value.variables.id}` : undefined
    if (line) times.set(line, (times.get(line) ?? 0) + 1)
  }
  return acknowledged.filter((line) => times.get(line) !== 1)
}
