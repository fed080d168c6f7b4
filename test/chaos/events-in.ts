import type { ExportedRecord } from '@souffleur/engine'

export const events = (records: ExportedRecord[], valueType: string, intent: string) => records.filter((record) => record.recordType === 'EVENT' && record.valueType === valueType && record.intent === intent)

/** Those that are there more than once. */
export function repeated(keys: string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))]
}
