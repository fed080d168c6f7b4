import type { JsonValue } from '@souffleur/schemas'

/** `JSON.rawJSON` and the source text of a reviver are in Node 24, not yet in TypeScript's library. */
const json = JSON as unknown as {
  rawJSON(text: string): unknown
  parse(text: string, reviver: (name: string, value: unknown, context: { source: string }) => unknown): unknown
}

/** JSON text in which whole numbers beyond 2^53 keep all their digits. */
export function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return writeBigints(value)
  }
}

function writeBigints(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => (typeof member === 'bigint' ? json.rawJSON(String(member)) : member))
}

const mayHoldLargeNumber = /\d{16}/

/** Reads what `writeJson` wrote; large whole numbers come back as `bigint`. */
export function readJson<Value = JsonValue>(text: string): Value {
  if (!mayHoldLargeNumber.test(text)) return JSON.parse(text) as Value
  return json.parse(text, (_name, value, { source }) => (typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value)) as Value
}
