import { toDecimal } from './number.ts'
import { powerOfTen } from './power-of-ten.ts'
import type { Decimal } from './decimal.ts'
import type { FeelNumber } from './value.ts'

/** Negative, 0 or positive; digits behind do not count: 1.50 equals 1.5. */
export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0
  return compareDecimals(toDecimal(left), toDecimal(right))
}

function compareDecimals(left: Decimal, right: Decimal): number {
  const sign = signOf(left.unscaled) - signOf(right.unscaled)
  if (sign !== 0 || left.unscaled === 0n) return sign
  const magnitude = left.digits - left.scale - (right.digits - right.scale)
  if (magnitude !== 0) return magnitude * signOf(left.unscaled)
  const scale = Math.max(left.scale, right.scale)
  return signOf(left.unscaled * powerOfTen(scale - left.scale) - right.unscaled * powerOfTen(scale - right.scale))
}

const signOf = (value: bigint): number => value > 0n ? 1 : value < 0n ? -1 : 0
