import { contextEntries } from './context-entries.ts'
import { FeelFunction } from './feel-function.ts'
import { isContext } from './is-context.ts'
import { limitSize } from './limit-size.ts'
import { isNumber, printNumber } from './number.ts'
import { Range } from './range.ts'
import type { Temporal, Value } from './value.ts'

/** A value as `string()` and warnings show it inside others: texts in quotes. */
export function printValue(value: Value): string {
  if (typeof value === 'string') return `"${value}"`
  if (value === null || typeof value === 'boolean') return String(value)
  if (isNumber(value)) return printNumber(value)
  limitSize(value)
  return printLarge(value)
}

function printLarge(value: Value): string {
  if (typeof value !== 'object' || value === null || isNumber(value)) return printValue(value)
  if (Array.isArray(value)) return `[${value.map(printLarge).join(', ')}]`
  if (value instanceof Range) return printRange(value)
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`
  return isContext(value) ? `{${contextEntries(value).map(([name, entry]) => `${name}:${printLarge(entry)}`).join(', ')}}` : (value as Temporal).toString()
}

function printRange({ start, end, startIncluded, endIncluded }: Range): string {
  return `${startIncluded ? '[' : '('}${printValue(start)}..${printValue(end)}${endIncluded ? ']' : ')'}`
}
