import { CalendarDate } from './calendar-date.ts'
import { printClock, printJavaClock, readClock, secondNanos } from './clock-text.ts'
import { type Place, readPlace } from './read-place.ts'
import { TimeOfDay } from './time-of-day.ts'
import { offsetAt, offsetOfLocal } from './zone-rules.ts'
import { printOffset, type Zoning } from './zoning.ts'

const form = /^(-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d)T([0-2]\d):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?([+-][01]\d:[0-5]\d|Z|@.*)?$/s

/** A date and a time of day in nanoseconds, `zoning` `null` where it is local. */
export class DateTime {
  readonly date: CalendarDate
  readonly nanos: number
  readonly zoning: Zoning | null

  constructor(date: CalendarDate, nanos: number, zoning: Zoning | null) {
    this.date = date
    this.nanos = nanos
    this.zoning = zoning
  }

  /** `2024-02-29T10:20`, `…:30.5`, `…+02:00`, `…@Europe/Berlin`; `null` for other text. */
  static parse(text: string): DateTime | null {
    const match = form.exec(text)
    if (match === null) return null
    const date = CalendarDate.parse(match[1] ?? '')
    const nanos = readClock({ hour: Number(match[2]), minute: Number(match[3]), second: Number(match[4] ?? 0), fraction: match[5] ?? '' })
    if (date === null || nanos === null) return null
    if (match[6] === undefined) return new DateTime(date, nanos, null)
    const place = readPlace(match[6])
    return place && DateTime.of(date, nanos, place)
  }

  /** Whether the text is meant to have an offset, or at least to be a date-time: they fail with different warnings. */
  static looksLike(text: string): 'zoned' | 'local' | undefined {
    const match = form.exec(text)
    return match === null ? undefined : match[6] === undefined ? 'local' : 'zoned'
  }

  /** A wall-clock time somewhere. One that summer time skips is moved forward, one that comes twice is the first. */
  static of(date: CalendarDate, nanos: number, place: Place): DateTime {
    if (place.zone === null) return new DateTime(date, nanos, { offset: place.offset ?? 0, zone: null })
    const local = date.epochDay * 86_400 + Math.floor(nanos / secondNanos)
    return DateTime.ofInstant({ seconds: local - offsetOfLocal(place.zone, local), nanos: nanos % secondNanos }, place.zone)
  }

  /** A day at a time. */
  static at(date: CalendarDate, { nanos, zoning }: TimeOfDay): DateTime {
    return zoning === null ? new DateTime(date, nanos, null) : DateTime.of(date, nanos, zoning)
  }

  static ofInstant({ seconds, nanos }: Instant, zone: string): DateTime {
    return atOffset({ seconds, nanos }, { zone, offset: offsetAt(zone, seconds) })
  }

  get time(): TimeOfDay {
    return new TimeOfDay(this.nanos, this.zoning)
  }

  /** Seconds since 1970-01-01T00:00Z, of a local one as if it were UTC. */
  get epochSecond(): number {
    return this.date.epochDay * 86_400 + Math.floor(this.nanos / secondNanos) - (this.zoning?.offset ?? 0)
  }

  /** Nanoseconds since 1970-01-01T00:00Z, of a local one as if it were UTC. */
  get epochNanos(): bigint {
    return BigInt(this.epochSecond) * BigInt(secondNanos) + BigInt(this.nanos % secondNanos)
  }

  /** By the calendar: the wall-clock time stays. */
  plusMonths(months: number): DateTime {
    return DateTime.at(this.date.plusMonths(months), this.time)
  }

  /** Exactly: what the clock on the wall shows may jump. */
  plus(nanos: bigint): DateTime {
    const instant = toInstant(this.epochNanos + nanos)
    return this.zoning !== null && this.zoning.zone !== null ? DateTime.ofInstant(instant, this.zoning.zone) : atOffset(instant, this.zoning)
  }

  /** The same moment somewhere else. */
  moveTo({ zone, offset }: Place): DateTime {
    const instant = toInstant(this.epochNanos)
    return zone === null ? atOffset(instant, { offset: offset ?? 0, zone: null }) : DateTime.ofInstant(instant, zone)
  }

  /** FEEL's form. */
  toString(): string {
    return `${this.date.toUnsignedString()}T${printClock(this.nanos)}${this.zoning === null ? '' : printZoning(this.zoning)}`
  }

  /** Java's form, in which it leaves FEEL: `2024-01-01T10:00+01:00[Europe/Berlin]`. */
  toJson(): string {
    const zone = this.zoning === null ? '' : `${printOffset(this.zoning.offset)}${this.zoning.zone === null ? '' : `[${this.zoning.zone}]`}`
    return `${this.date}T${printJavaClock(this.nanos)}${zone}`
  }
}

/** A zone alone, but with its offset where that has seconds: local mean time of the 19th century. */
function printZoning({ offset, zone }: Zoning): string {
  if (zone === null) return printOffset(offset)
  return `${offset % 60 === 0 ? '' : printOffset(offset)}@${zone}`
}

/** `nanos` is the part of the second. */
interface Instant { seconds: number; nanos: number }

function toInstant(epochNanos: bigint): Instant {
  const nanos = BigInt.asUintN(64, ((epochNanos % BigInt(secondNanos)) + BigInt(secondNanos)) % BigInt(secondNanos))
  return { seconds: Number((epochNanos - nanos) / BigInt(secondNanos)), nanos: Number(nanos) }
}

function atOffset({ seconds, nanos }: Instant, zoning: Zoning | null): DateTime {
  const local = seconds + (zoning?.offset ?? 0)
  const days = Math.floor(local / 86_400)
  return new DateTime(CalendarDate.ofEpochDay(days), (local - days * 86_400) * secondNanos + nanos, zoning)
}
