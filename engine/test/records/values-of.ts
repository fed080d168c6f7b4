import type { ExportedRecord } from '../../src/runtime/record-stream.ts'

type Line = Pick<ExportedRecord, 'recordType' | 'valueType' | 'intent' | 'rejectionType' | 'rejectionReason' | 'value'> & { key: number }

/** Keys carry the number of their partition above the 51st bit. */
const FIRST_KEY = 2 ** 51
/** Longer numbers are epoch ms. */
const LONGEST_SPAN = 1e12

/**
 * What records say, by kind and sorted, so that two runs of one tour are alike: a key is named after the first event that has it (`JOB task 2`), a time is `time`. Polls that found
 * nothing are left out: how often somebody asks is not the engine's.
 */
export function valuesOf(records: Line[]): { [kind: string]: string[] } {
  const told = records.filter(({ valueType, intent, value }) => valueType !== 'JOB_BATCH' || (intent === 'ACTIVATED' && value.jobs.length > 0))
  const names = nameKeys(told)
  const values = Map.groupBy(told, ({ recordType, valueType, intent }) => `${recordType} ${valueType} ${intent}`)
  return Object.fromEntries([...values].map(([kind, lines]) => [kind, lines.map(line => tell(line, names)).sort()]))
}

function nameKeys(records: Line[]): Map<number, string> {
  const names = new Map<number, string>()
  const counts = new Map<string, number>()
  for (const { recordType, valueType, key, value } of records) {
    if (recordType !== 'EVENT' || key < FIRST_KEY || names.has(key)) continue
    const name = `${valueType} ${value.elementId ?? value.name ?? value.bpmnProcessId ?? ''}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
    names.set(key, `${name} ${counts.get(name)}`)
  }
  return names
}

function tell({ key, rejectionType, rejectionReason, value }: Line, names: Map<number, string>): string {
  const reason = rejectionReason.replace(/\d{16,}/g, digits => names.get(Number(digits)) ?? 'a key')
  return JSON.stringify({ key: level(key, names), rejectionType, reason, value: level(value, names) })
}

function level(value: unknown, names: Map<number, string>): unknown {
  if (typeof value === 'number') return value >= FIRST_KEY ? names.get(value) ?? 'a key' : value > LONGEST_SPAN ? 'time' : value
  if (Array.isArray(value)) return value.map(item => level(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => left < right ? -1 : 1).map(([name, member]) => [name, level(member, names)]))
}
