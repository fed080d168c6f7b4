import type { JsonValue } from '@souffleur/schemas'
import { contextEntries } from './context-entries.ts'
import { FeelFunction } from './feel-function.ts'
import { isContext } from './is-context.ts'
import { isNumber, isWhole, toDouble, toWhole } from './number.ts'
import { Range } from './range.ts'
import type { FeelNumber, Temporal, Value } from './value.ts'

/**
 * How a value leaves FEEL: dates, times and durations as text in Java's forms, whole numbers wrapped to 64 bits, others as doubles, functions
 * and ranges as null; an entry of a context that is a function is left out. What comes out shares nothing with what went in.
 */
export function toJson(value: Value): JsonValue {
  if (typeof value === 'string') return value.isWellFormed() ? value : replaceHalves(value)
  if (value === null || typeof value === 'boolean') return value
  if (isNumber(value)) return numberToJson(value)
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof FeelFunction || value instanceof Range) return null
  return isContext(value) ? contextToJson(value) : (value as Temporal).toJson()
}

/** A whole number as it is, or what 64 bits keep of it: `bigint` beyond 2^53. */
export function numberToJson(value: FeelNumber): number | bigint {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value + 0
  if (!isWhole(value)) return toDouble(value)
  const long = BigInt.asIntN(64, toWhole(value))
  return Number.isSafeInteger(Number(long)) ? Number(long) : long
}

/** Halves of surrogate pairs, as `substring` may cut them, become question marks. */
const replaceHalves = (text: string): string => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?')

function contextToJson(value: Parameters<typeof contextEntries>[0]): JsonValue {
  const entries = contextEntries(value).filter(([, entry]) => !(entry instanceof FeelFunction))
  return Object.fromEntries(entries.map(([name, entry]) => [name, toJson(entry)]))
}
