import type { JsonValue } from '@souffleur/schemas'
import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin'
import type { FeelValue } from './expression.ts'
import { feelNull, toFeelValue } from './feel-value.ts'
import { printDuration, printTemporal } from './print-temporal.ts'

/** A result of the library as it leaves FEEL: temporal values in Java's text forms, ranges and functions null, whole numbers exact. */
export function fromFeelin(result: unknown): FeelValue {
  if (result instanceof FeelDuration) return { type: result.yearsMonths ? 'PERIOD' : 'DURATION', json: printDuration(result) }
  if (result instanceof FeelDate) return { type: 'DATE', json: printTemporal(result) }
  if (result instanceof FeelTime) return { type: 'TIME', json: printTemporal(result) }
  if (result instanceof FeelDateTime) return { type: 'DATE_TIME', json: printTemporal(result) }
  if (typeof result === 'number') return fromNumber(result)
  if (typeof result === 'object' && result !== null && !isRange(result) && !isFunction(result)) return fromStructure(result)
  return typeof result === 'string' || typeof result === 'boolean' ? toFeelValue(result) : feelNull
}

/** Whole numbers leave FEEL as 64-bit integers. */
function fromNumber(number: number): FeelValue {
  if (!Number.isFinite(number)) return feelNull
  const exact = Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt.asIntN(64, BigInt(number)) : number
  return { type: 'NUMBER', json: Object.is(exact, -0) ? 0 : exact }
}

function fromStructure(result: object): FeelValue {
  if (Array.isArray(result)) return { type: 'ARRAY', json: Array.from(result, toJson) }
  return { type: 'OBJECT', json: Object.fromEntries(Object.entries(result).map(([name, member]) => [name, toJson(member)])) }
}

const toJson = (result: unknown): JsonValue => fromFeelin(result).json
