import type { JsonValue } from '@souffleur/schemas'

/** JSON text → value, whole numbers beyond 2^53 as `bigint`; `undefined` where the text is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return mayHoldLongNumber(text) ? JSON.parse(text, keepLongNumber) : JSON.parse(text)
  } catch {
    return undefined
  }
}

const mayHoldLongNumber = (text: string): boolean => /\d{17}|9\d{15}/.test(text)

function keepLongNumber(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? BigInt(context.source) : value
}
