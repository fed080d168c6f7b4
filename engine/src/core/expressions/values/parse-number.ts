import { Decimal, decimalPrecision, maxDigits } from './decimal.ts'
import { simplify } from './number.ts'
import type { FeelNumber } from './value.ts'

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,10}))?$/

/** What Java's BigDecimal reads: `1.50`, `.5`, `5.`, `1e3`; `null` for other text. More than 34 digits are kept, digits of other scripts count. */
export function parseNumber(text: string): FeelNumber | null {
  if (text.length < 16 && /^\d+$/.test(text)) return Number(text)
  const match = form.exec(withPlainDigits(text))
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const scale = fraction.length - Number(exponent)
  if (whole + fraction === '' || scale < -(2 ** 31) || scale >= 2 ** 31 || text.length > maxDigits) return null
  const unscaled = BigInt(whole + fraction)
  return simplify(new Decimal(sign === '-' ? -unscaled : unscaled, scale, precisionOf(unscaled)))
}

const precisionOf = (unscaled: bigint): number => Math.max(decimalPrecision, unscaled.toString().length)

const withPlainDigits = (text: string): string => /^[\0-\x7f]*$/.test(text) ? text : text.replace(/\p{Nd}/gu, plainDigit)

/** Digits of a script stand side by side from 0 to 9. Those of two UTF-16 units are none to Java. */
function plainDigit(digit: string): string {
  const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCharCode(code))
  const value = Array.from({ length: 10 }, (_, back) => digit.charCodeAt(0) - back - 1).findIndex(code => !isDigit(code))
  return digit.length === 1 && value !== -1 ? String(value) : digit
}
