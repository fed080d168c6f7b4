import { Decimal, decimalPrecision, maxDigits } from './decimal.ts'
import { simplify } from './number.ts'
import type { FeelNumber } from './value.ts'

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,10}))?$/

/** What Java's BigDecimal reads: `1.50`, `.5`, `5.`, `1e3`; `null` for other text. More than 34 digits are kept. */
export function parseNumber(text: string): FeelNumber | null {
  if (text.length < 16 && /^\d+$/.test(text)) return Number(text)
  const match = form.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const scale = fraction.length - Number(exponent)
  if (whole + fraction === '' || Math.abs(scale) >= 2 ** 31 || text.length > maxDigits) return null
  const unscaled = BigInt(whole + fraction)
  return simplify(new Decimal(sign === '-' ? -unscaled : unscaled, scale, precisionOf(unscaled)))
}

const precisionOf = (unscaled: bigint): number => Math.max(decimalPrecision, unscaled.toString().length)
