import { FeelFailure } from '../compiler/feel-failure.ts'
import { countDigits } from './count-digits.ts'
import { Decimal, maxDigits } from './decimal.ts'
import { divideRounded, type RoundingMode } from './divide-rounded.ts'
import { powerOfTen } from './power-of-ten.ts'

const maxScale = 2 ** 31 - 1

/** Rounded to at most `precision` digits, half to even; the result carries `precision` along. */
export function roundToPrecision(unscaled: bigint, scale: number, precision: number): Decimal {
  if (Math.abs(scale) > maxScale) throw new FeelFailure('java.lang.ArithmeticException: Overflow')
  const drop = countDigits(unscaled) - precision
  if (drop <= 0) return new Decimal(unscaled, scale, precision)
  const rounded = divideRounded(unscaled, powerOfTen(drop), 'HALF_EVEN') ?? 0n
  return roundToPrecision(rounded, scale - drop, precision)
}

/** `value` with exactly `scale` digits behind the point (before it, where negative); `undefined` where `UNNECESSARY` would have to round. */
export function setScale(value: Decimal, scale: number, mode: RoundingMode): Decimal | undefined {
  const grow = scale - value.scale
  if (grow >= 0) return new Decimal(value.unscaled * growth(value, grow), scale, value.precision)
  const drop = Math.min(-grow, value.digits + 1)
  const rounded = divideRounded(value.unscaled, powerOfTen(drop), mode)
  return rounded === undefined ? undefined : new Decimal(rounded, scale, value.precision)
}

function growth(value: Decimal, digits: number): bigint {
  if (value.unscaled === 0n) return 1n
  if (value.digits + digits > maxDigits) throw new FeelFailure(`the number needs more than ${maxDigits} digits`)
  return powerOfTen(digits)
}

/** Trailing zeros removed while the scale stays above `scale`; a zero stays as it is, as in Java. */
export function stripZeros(value: Decimal, scale: number): Decimal {
  let { unscaled, scale: left } = value
  while (left > scale && unscaled !== 0n && unscaled % 10n === 0n) {
    unscaled /= 10n
    left--
  }
  return new Decimal(unscaled, left, value.precision)
}
