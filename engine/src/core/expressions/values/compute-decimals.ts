import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { type Decimal, decimalPrecision } from './decimal.ts'
import { simplify, toDecimal } from './number.ts'
import type { FeelNumber } from './value.ts'

/** What an operation on decimals costs in steps, beside its length. */
const decimalSteps = 2

/** Computes on decimals, where plain numbers don't do; unusually long ones cost more steps. */
export function computeDecimals(operation: (left: Decimal, right: Decimal) => Decimal, operands: readonly [FeelNumber, FeelNumber], run: Run): FeelNumber {
  const [left, right] = [toDecimal(operands[0]), toDecimal(operands[1])]
  spend(run, left.precision > decimalPrecision ? left.precision : decimalSteps)
  return simplify(operation(left, right))
}
