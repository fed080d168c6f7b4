import { FeelFailure } from '../compiler/feel-failure.ts'
import { countDigits } from './count-digits.ts'
import { Decimal } from './decimal.ts'
import { powerOfTen } from './power-of-ten.ts'
import { roundToPrecision, stripZeros } from './round-decimal.ts'

/** Sum to the precision of `left`. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  if (left.unscaled === 0n || right.unscaled === 0n) return addZero(left, right)
  const [one, other] = nearEnough(left, right)
  const scale = Math.max(one.scale, other.scale)
  return roundToPrecision(one.unscaled * powerOfTen(scale - one.scale) + other.unscaled * powerOfTen(scale - other.scale), scale, left.precision)
}

/** Zeros behind are kept as far as the precision has room for them. */
function addZero(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale)
  const sum = left.unscaled === 0n ? right : left
  const rounded = roundToPrecision(sum.unscaled, sum.scale, left.precision)
  if (sum.unscaled === 0n) return new Decimal(0n, scale, left.precision)
  const grow = Math.min(scale - rounded.scale, left.precision - rounded.digits)
  return grow <= 0 ? rounded : new Decimal(rounded.unscaled * powerOfTen(grow), rounded.scale + grow, left.precision)
}

/** A summand too small to be seen is replaced by one just as invisible, so that nobody makes millions of digits. */
function nearEnough(left: Decimal, right: Decimal): [Decimal, Decimal] {
  const [big, small] = left.digits - left.scale >= right.digits - right.scale ? [left, right] : [right, left]
  const lowest = Math.max(big.scale, big.scale + left.precision - big.digits) + 3
  const scale = small.scale - small.digits
  if (scale <= lowest) return [left, right]
  return [big, new Decimal(small.unscaled < 0n ? -1n : 1n, lowest)]
}

export function negateDecimal(value: Decimal): Decimal {
  return roundToPrecision(-value.unscaled, value.scale, value.precision)
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return roundToPrecision(left.unscaled * right.unscaled, left.scale + right.scale, left.precision)
}

/** Quotient to the precision of `left`, without the zeros that an exact quotient does not need. `right` is not 0. */
export function divideDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = left.scale - right.scale
  if (left.unscaled === 0n) return new Decimal(0n, Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, scale)), left.precision)
  const grow = Math.max(0, left.precision + 2 + right.digits - left.digits)
  const dividend = left.unscaled * powerOfTen(grow)
  const quotient = dividend / right.unscaled
  if (dividend % right.unscaled === 0n) return stripZeros(roundToPrecision(quotient, scale + grow, left.precision), scale)
  const sign = (dividend < 0n) === (right.unscaled < 0n) ? 1n : -1n
  return roundToPrecision(quotient * 10n + sign, scale + grow + 1, left.precision)
}

/** Most digits of a quotient that a remainder is looked for behind; Java has no such limit. */
const maxQuotientDigits = 1_000

/** What is left of `left`, with its sign, as Java's `remainder`: it fails where the whole quotient does not fit the precision. */
export function remainderOfDecimals(left: Decimal, right: Decimal): Decimal {
  if (right.unscaled === 0n) throw new FeelFailure(`java.lang.ArithmeticException: Division ${left.unscaled === 0n ? 'undefined' : 'by zero'}`)
  if (left.digits - left.scale - (right.digits - right.scale) > maxQuotientDigits) throw impossible()
  const scale = Math.max(left.scale, right.scale)
  if (scale - Math.min(left.scale, right.scale) > 20_000) return left
  const [dividend, divisor] = [left.unscaled * powerOfTen(scale - left.scale), right.unscaled * powerOfTen(scale - right.scale)]
  const quotient = dividend / divisor
  if (quotient % powerOfTen(Math.max(0, countDigits(quotient) - left.precision)) !== 0n) throw impossible()
  return roundToPrecision(dividend % divisor, scale, left.precision)
}

const impossible = (): FeelFailure => new FeelFailure('java.lang.ArithmeticException: Division impossible')
