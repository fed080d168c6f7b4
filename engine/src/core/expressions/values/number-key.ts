import { Decimal } from './decimal.ts'
import { isWhole, toDecimal, toWhole } from './number.ts'
import { stripZeros } from './round-decimal.ts'
import type { FeelNumber } from './value.ts'

/** The same for equal numbers, whatever their digits: 1, 1.0 and 1.00 have one key. */
export function numberKey(value: FeelNumber): number | string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value + 0
  const plain = isWhole(value) && Math.abs(scaleOf(value)) < 40 ? Number(toWhole(value)) : NaN
  if (Number.isSafeInteger(plain)) return plain
  const { unscaled, scale } = stripZeros(toDecimal(value), -Infinity)
  return unscaled === 0n ? 0 : `${unscaled}e${-scale}`
}

const scaleOf = (value: FeelNumber): number => value instanceof Decimal ? value.scale : 0
