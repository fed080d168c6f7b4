import type { Value } from '../values/value.ts'
import { parseNumber } from '../values/parse-number.ts'
import { printValue } from '../values/print-value.ts'
import { spend } from '../compiler/spend.ts'
import type { Run } from '../compiler/run.ts'
import { sizeOf } from '../values/size-of.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { limitText } from './limit-text.ts'

/** Between texts and numbers. */
export const conversionFunctions: readonly BuiltIn[] = [
  defineBuiltIn({ name: 'string', parameters: ['from'], call: ([from = null], run) => toText(from, run) }),
  defineBuiltIn({ name: 'number', parameters: ['from'], call: ([from]) => typeof from === 'string' ? readNumber(from) : undefined }),
  defineBuiltIn({ name: 'number', parameters: ['from', 'grouping separator'], call: ([from, grouping]) => ungroup(from, grouping) }),
  defineBuiltIn({ name: 'number', parameters: ['from', 'grouping separator', 'decimal separator'], call: ([from, grouping, decimal]) => readLocal(from, grouping, decimal) }),
]

function toText(from: Value, run: Run): Value {
  if (from === null || typeof from === 'string') return from
  if (typeof from === 'object') spend(run, sizeOf(from) * 3)
  return limitText(printValue(from), run)
}

function readNumber(text: string): Value | Refusal {
  return parseNumber(text) ?? new Refusal(`Can't parse '${text}' as a number`)
}

const isGrouping = (separator: Value | undefined): separator is string => separator === ' ' || separator === ',' || separator === '.'

const isDecimal = (separator: Value | undefined): separator is string => separator === ',' || separator === '.'

function ungroup(from: Value | undefined, grouping: Value | undefined): Value | undefined | Refusal {
  if (typeof from !== 'string' || typeof grouping !== 'string') return undefined
  return isGrouping(grouping) ? readNumber(from.replaceAll(grouping, '')) : new Refusal("illegal argument for grouping. Must be one of ' ', ',' or '.'")
}

function readLocal(from: Value | undefined, grouping: Value | undefined, decimal: Value | undefined): Value | undefined | Refusal {
  if (typeof from !== 'string') return undefined
  if (isGrouping(grouping) && isDecimal(decimal) && grouping !== decimal) return readNumber(from.replaceAll(grouping, '').replaceAll(decimal, '.'))
  if (grouping === null && isDecimal(decimal)) return readNumber(from.replaceAll(decimal, '.'))
  if (isGrouping(grouping) && decimal === null) return readNumber(from.replaceAll(grouping, ''))
  if (typeof grouping !== 'string' || typeof decimal !== 'string') return undefined
  return new Refusal("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'")
}
