import { FeelFailure } from '../compiler/feel-failure.ts'
import { daysInMonth, fromCivil, toCivil } from '../time/civil-date.ts'

const maxYear = 999_999_999

const dayLength = 86_400_000

const form = /^(-?(?:[1-9]\d{0,4})?\d{4})-(\d\d)-(\d\d)$/

/** A day of the proleptic Gregorian calendar, in years -999,999,999 to 999,999,999. */
export class CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number

  private constructor(year: number, month: number, day: number) {
    this.year = year
    this.month = month
    this.day = day
  }

  /** `null` where there is no such day. */
  static of(year: number, month: number, day: number): CalendarDate | null {
    if (Math.abs(year) > maxYear || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
    return new CalendarDate(year, month, day)
  }

  /** `2024-02-29`, `-0001-01-01`, `10000-01-01`; `null` for other text. */
  static parse(text: string): CalendarDate | null {
    const match = form.exec(text)
    if (match === null || text.startsWith('-0000')) return null
    return CalendarDate.of(Number(match[1]), Number(match[2]), Number(match[3]))
  }

  /** Whether the text is meant to be a date. */
  static looksLike(text: string): boolean {
    return form.test(text)
  }

  /** Fails the evaluation where the calendar ends. */
  static ofEpochDay(epochDay: number): CalendarDate {
    const { year, month, day } = toCivil(epochDay * dayLength)
    if (Math.abs(year) > maxYear) throw outOfCalendar()
    return new CalendarDate(year, month, day)
  }

  /** Days since 1970-01-01. */
  get epochDay(): number {
    return fromCivil({ year: this.year, month: this.month, day: this.day, millisecond: 0 }) / dayLength
  }

  /** 1 is Monday, 7 Sunday. */
  get weekday(): number {
    const days = this.epochDay + 3
    return days - Math.floor(days / 7) * 7 + 1
  }

  /** A day that the month reached does not have becomes its last. */
  plusMonths(months: number): CalendarDate {
    const count = this.year * 12 + this.month - 1 + months
    const year = Math.floor(count / 12)
    const month = count - year * 12 + 1
    if (Math.abs(year) > maxYear) throw outOfCalendar()
    return new CalendarDate(year, month, Math.min(this.day, daysInMonth(year, month)))
  }

  get lastOfMonth(): CalendarDate {
    return new CalendarDate(this.year, this.month, daysInMonth(this.year, this.month))
  }

  plusDays(days: number): CalendarDate {
    return CalendarDate.ofEpochDay(this.epochDay + days)
  }

  /** ISO 8601, with a sign from year 10,000 on. */
  toString(): string {
    return `${this.year > 9999 ? '+' : ''}${this.toUnsignedString()}`
  }

  toJson(): string {
    return this.toString()
  }

  /** As in a date-time: no plus sign. */
  toUnsignedString(): string {
    return `${this.year < 0 ? '-' : ''}${String(Math.abs(this.year)).padStart(4, '0')}-${pad(this.month)}-${pad(this.day)}`
  }
}

const pad = (number: number): string => String(number).padStart(2, '0')

const outOfCalendar = (): FeelFailure => new FeelFailure(`java.time.DateTimeException: Invalid value for Year (valid values -${maxYear} - ${maxYear})`)
