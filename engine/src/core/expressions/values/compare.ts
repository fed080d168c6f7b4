import { type Run, warn } from '../compiler/run.ts'
import { orderValues } from './order-values.ts'
import { printValue } from './print-value.ts'
import type { Value } from './value.ts'

/** The order behind `<`, `<=`, `>`, `>=`: negative, 0 or positive; `null` with a warning where there is none. */
export function compare(left: Value, right: Value, run: Run): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const order = orderValues(left, right)
  if (order !== undefined) return order
  warn(run, 'NOT_COMPARABLE', `Can't compare '${printValue(left)}' with '${printValue(right)}'`)
  return null
}
