import { dayNanos, printClock, printJavaClock, readClock, secondNanos } from './clock-text.ts'
import { readPlace } from './read-place.ts'
import { standardOffset } from './zone-rules.ts'
import { printOffset, type Zoning } from './zoning.ts'

const local = /^T?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?$/

const zoned = /^T?(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?([+-]\d\d:\d\d|Z|@.*)$/s

/** A time of day in nanoseconds, `zoning` `null` where it is local. A zone counts with its standard time, since there is no date. */
export class TimeOfDay {
  readonly nanos: number
  readonly zoning: Zoning | null

  constructor(nanos: number, zoning: Zoning | null) {
    this.nanos = nanos
    this.zoning = zoning
  }

  /** `10:20`, `10:20:30.5`, `10:20:30+02:00`, `10:20:30@Europe/Berlin`, `24:00`; `null` for other text. */
  static parse(text: string): TimeOfDay | null {
    const match = zoned.exec(text) ?? local.exec(text)
    const nanos = match === null ? null : readTime(match)
    if (match === null || nanos === null) return null
    if (match[5] === undefined) return new TimeOfDay(nanos, null)
    const place = readPlace(match[5])
    return place && new TimeOfDay(nanos, { zone: place.zone, offset: place.offset ?? standardOffset(place.zone ?? 'UTC') })
  }

  /** Whether the text is meant to have an offset: the two kinds fail with different warnings. */
  static looksZoned(text: string): boolean {
    return zoned.test(text)
  }

  get hour(): number {
    return Math.floor(this.nanos / (3600 * secondNanos))
  }

  get minute(): number {
    return Math.floor(this.nanos / (60 * secondNanos)) % 60
  }

  get second(): number {
    return Math.floor(this.nanos / secondNanos) % 60
  }

  /** Nanoseconds since midnight in UTC: what the order goes by. */
  get utcNanos(): number {
    return this.nanos - (this.zoning?.offset ?? 0) * secondNanos
  }

  /** Round the clock. */
  plus(nanos: bigint): TimeOfDay {
    const sum = this.nanos + Number(nanos % BigInt(dayNanos))
    return new TimeOfDay(sum - Math.floor(sum / dayNanos) * dayNanos, this.zoning)
  }

  /** FEEL's form. */
  toString(): string {
    return printClock(this.nanos) + this.zoneText()
  }

  /** The form in which it leaves FEEL: without seconds where they are 0 and it is local. */
  toJson(): string {
    return this.zoning === null ? printJavaClock(this.nanos) : this.toString()
  }

  private zoneText(): string {
    if (this.zoning === null) return ''
    return this.zoning.zone === null ? printOffset(this.zoning.offset) : `@${this.zoning.zone}`
  }
}

/** 24:00 is midnight. */
function readTime([, hour, minute, second = '0', fraction = '']: RegExpExecArray): number | null {
  if (hour === '24') return Number(minute) === 0 && Number(second) === 0 && Number(fraction) === 0 ? 0 : null
  return readClock({ hour: Number(hour), minute: Number(minute), second: Number(second), fraction })
}
