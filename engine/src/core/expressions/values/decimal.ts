import { countDigits } from './count-digits.ts'

/** Digits that arithmetic keeps, as in Java's DECIMAL128. A literal with more digits keeps its own. */
export const decimalPrecision = 34

/** Most digits a number may be written or rounded to; Zeebe has no such limit. */
export const maxDigits = 2_000

/**
 * `unscaled × 10^-scale`, as Java's BigDecimal: 1.50 is 150 with scale 2, `1E+3` is 1 with scale -3, and both show when printed. Whole numbers
 * of scale 0 within 2^53 are plain `number`s instead: see `simplify`.
 */
export class Decimal {
  readonly unscaled: bigint
  readonly scale: number
  /** Digits that a result keeps when this is the left operand. */
  readonly precision: number

  constructor(unscaled: bigint, scale: number, precision = decimalPrecision) {
    this.unscaled = unscaled
    this.scale = scale
    this.precision = precision
  }

  /** Java's form: plain, or `1.5E+10` where the scale is negative or the number very small. */
  toString(): string {
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString()
    const sign = this.unscaled < 0n ? '-' : ''
    const exponent = digits.length - 1 - this.scale
    if (this.scale >= 0 && exponent >= -6) return sign + printPlain(digits, this.scale)
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
    return `${sign}${digits[0]}${fraction}E${exponent < 0 ? '' : '+'}${exponent}`
  }

  /** How many digits the unscaled number has. */
  get digits(): number {
    return countDigits(this.unscaled)
  }
}

function printPlain(digits: string, scale: number): string {
  if (scale === 0) return digits
  const padded = digits.padStart(scale + 1, '0')
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}
