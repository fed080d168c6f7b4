import { FeelFailure } from '../compiler/feel-failure.ts'

const form = /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?$/

/** What is meant to be one, even if there is no such duration. */
const shape = /^-?P-?(?:\d+Y)?-?(?:\d+M)?$/

const maxYears = 2 ** 31

/** Years and months. */
export class MonthsDuration {
  readonly months: number

  /** Fails the evaluation where the years leave 32 bits, as in Java. */
  constructor(months: number) {
    if (!Number.isSafeInteger(months) || Math.abs(months / 12) >= maxYears) throw new FeelFailure('java.lang.ArithmeticException: integer overflow')
    this.months = months + 0
  }

  /** `P1Y2M`, `-P1M`; `null` for other text. */
  static parse(text: string): MonthsDuration | null {
    const match = form.exec(text)
    if (match === null || /P$/i.test(text)) return null
    const [years, months] = [Number(match[2] ?? 0), Number(match[3] ?? 0)]
    if (Math.abs(years) >= maxYears || Math.abs(months) >= maxYears) return null
    const total = years * 12 + months
    return Math.abs(total / 12) >= maxYears ? null : new MonthsDuration(match[1] === '-' ? 0 - total : total)
  }

  static looksLike(text: string): boolean {
    return shape.test(text)
  }

  get years(): number {
    return Math.trunc(this.months / 12) + 0
  }

  /** Months beyond the years. */
  get monthsOfYear(): number {
    return this.months % 12 + 0
  }

  /** FEEL's form: `P1Y2M`, `-P1M`, `P0Y`. */
  toString(): string {
    if (this.months === 0) return 'P0Y'
    return `${this.months < 0 ? '-' : ''}P${unitText(Math.abs(this.years), 'Y')}${unitText(Math.abs(this.monthsOfYear), 'M')}`
  }

  /** Java's form, in which it leaves FEEL: `P-1Y-2M`, `P0D`. */
  toJson(): string {
    return this.months === 0 ? 'P0D' : `P${unitText(this.years, 'Y')}${unitText(this.monthsOfYear, 'M')}`
  }
}

const unitText = (amount: number, unit: string): string => amount === 0 ? '' : `${amount}${unit}`
