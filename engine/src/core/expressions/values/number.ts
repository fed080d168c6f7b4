import { Decimal, decimalPrecision } from './decimal.ts'
import { doubleText } from './double-text.ts'
import { powerOfTen } from './power-of-ten.ts'
import type { FeelNumber, Value } from './value.ts'

export function isNumber(value: Value): value is FeelNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal
}

/** The number as unscaled digits and scale: a whole one has scale 0, a double the digits that Java prints. */
export function toDecimal(value: FeelNumber): Decimal {
  if (value instanceof Decimal) return value
  if (typeof value === 'bigint') return new Decimal(value, 0, Math.max(decimalPrecision, value.toString().length))
  return Number.isSafeInteger(value) ? new Decimal(BigInt(value), 0) : decimalOfDouble(value)
}

/** A result of Java's `Math`, or a double from JSON: always with a scale of its own (2 is `2.0`). */
export function decimalOfDouble(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = doubleText(value).split('E')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return new Decimal(BigInt(whole + fraction), fraction.length - Number(exponent))
}

/** A plain `number` where nothing is lost by it. */
export function simplify(value: Decimal): FeelNumber {
  if (value.scale !== 0) return value
  const plain = Number(value.unscaled)
  return Number.isSafeInteger(plain) ? plain : value
}

/** Without its fraction. */
export function toWhole(value: FeelNumber): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value)
  const { unscaled, scale } = toDecimal(value)
  if (scale > 0) return scale > 10_000 ? 0n : unscaled / powerOfTen(scale)
  return wraps(scale) ? 0n : unscaled * powerOfTen(-scale)
}

/** From 10^64 on the lower 64 bits are all zero, and nobody looks at others. */
const wraps = (scale: number): boolean => scale <= -64 * 5

/** Lower 32 bits of the whole part, as Java's `intValue`. */
export function toInt(value: FeelNumber): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value === (value | 0) ? value : Number(BigInt.asIntN(32, BigInt(value)))
  return Number(BigInt.asIntN(32, toWhole(value)))
}

export function toDouble(value: FeelNumber): number {
  return value instanceof Decimal ? Number(value.toString()) : Number(value)
}

/** Whether there is no fraction: `1.0` and `1E+3` have none. */
export function isWhole(value: FeelNumber): boolean {
  if (!(value instanceof Decimal)) return typeof value === 'bigint' || Number.isInteger(value)
  if (value.scale <= 0) return true
  return value.unscaled === 0n || (value.scale < value.digits && value.unscaled % powerOfTen(value.scale) === 0n)
}

export function printNumber(value: FeelNumber): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value + 0) : decimalOfDouble(value).toString()
  return value.toString()
}
