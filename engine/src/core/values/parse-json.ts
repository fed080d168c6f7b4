import type { JsonValue } from '@souffleur/schemas'

/** JSON text → value, whole numbers beyond 2^53 as `bigint`; `undefined` where the text is not JSON. `hasLongNumber`: whether such numbers may be there, where that is known. */
export function parseJson(text: string, hasLongNumber = mayHoldLongNumber(text)): JsonValue | undefined {
  try {
    return hasLongNumber ? JSON.parse(text, keepLongNumber) : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Longer numbers are beyond what a double can hold: reading a million digits would take seconds. */
const maxLongDigits = 400

const mayHoldLongNumber = (text: string): boolean => /\d{17}|9\d{15}/.test(text)

function keepLongNumber(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  const source = context?.source ?? ''
  return source.length <= maxLongDigits && /^-?\d+$/.test(source) ? BigInt(source) : value
}
