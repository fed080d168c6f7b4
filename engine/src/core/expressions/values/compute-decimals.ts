import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { type Decimal, decimalPrecision } from './decimal.ts'
import { simplify, toDecimal } from './number.ts'
import type { FeelNumber } from './value.ts'

/** Computes on decimals, where plain numbers don't do; unusually long ones cost more steps. */
export function computeDecimals(operation: (left: Decimal, right: Decimal) => Decimal, operands: readonly [FeelNumber, FeelNumber], run: Run): FeelNumber {
  const [left, right] = [toDecimal(operands[0]), toDecimal(operands[1])]
  if (left.precision > decimalPrecision) spend(run, left.precision)
  return simplify(operation(left, right))
}
