import { fromCivil } from '../time/civil-date.ts'
import { parseOffset } from './zoning.ts'

/** Year whose offsets are a zone's standard time: times of day name a zone but no date. Fixed, so that an expression gives the same at any time. */
const referenceYear = 2026

/** Seconds that the platform knows offsets for, either way; beyond them the calendar repeats itself. */
const maxInstant = 8.6e12

const calendarCycle = 146_097 * 86_400

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether Java and the platform know the zone: `Europe/Berlin`, `UTC`, `GMT+02:00`. Capitals count. */
export function isZone(zone: string): boolean {
  return fixedOffset(zone) !== null || formatOf(zone) !== undefined
}

/** Seconds that `zone` is ahead of UTC at an instant in epoch seconds. */
export function offsetAt(zone: string, instant: number): number {
  const format = formatOf(zone)
  return format === undefined ? fixedOffset(zone) ?? 0 : localSeconds(format, Math.max(-maxInstant, repeatCalendar(instant)))
}

const repeatCalendar = (instant: number): number => instant > maxInstant ? instant % calendarCycle + calendarCycle : instant

/** The offset of a wall-clock time in epoch seconds: before a gap the one that moves it forward, in an overlap the earlier moment. */
export function offsetOfLocal(zone: string, local: number): number {
  const before = offsetAt(zone, local - 86_400)
  const after = offsetAt(zone, local + 86_400)
  if (before === after || offsetAt(zone, local - before) === before) return offsetAt(zone, local - before)
  return offsetAt(zone, local - after) === after ? after : before
}

const standardOffsets = new Map<string, number>()

/** The zone's offset without summer time. */
export function standardOffset(zone: string): number {
  const known = standardOffsets.get(zone)
  if (known !== undefined) return known
  const offset = findStandardOffset(zone)
  if (formats.has(zone)) standardOffsets.set(zone, offset)
  return offset
}

function findStandardOffset(zone: string): number {
  const start = fromCivil({ year: referenceYear, month: 1, day: 1, millisecond: 0 }) / 1000
  return Math.min(...Array.from({ length: 37 }, (_, step) => offsetAt(zone, start + step * 10 * 86_400)))
}

function fixedOffset(zone: string): number | null {
  if (zone === 'Etc/UTC') return 0
  const match = /^(UTC|GMT|UT)(.*)$/.exec(zone)
  return match === null ? null : match[2] === '' ? 0 : parseOffset(match[2] ?? '')
}

/** Names that the platform takes but Java doesn't: other spellings, old abbreviations, bare offsets. */
const foreign = /^(EST|MST|HST|ROC)$|(^|\/)[a-z]|[A-Z]{5}|^[+-]/

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone)
  if (zone.length > 60 || foreign.test(zone) || fixedOffset(zone) !== null) return undefined
  const format = createFormat(zone)
  if (format !== undefined) formats.set(zone, format)
  return format
}

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
  } catch {
    return undefined
  }
}

function localSeconds(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant * 1000).map(part => [part.type, part.value]))
  const at = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name) ?? 0)
  const year = parts.get('era') === 'BC' ? 1 - at('year') : at('year')
  const millisecond = ((at('hour') * 60 + at('minute')) * 60 + at('second')) * 1000
  return fromCivil({ year, month: at('month'), day: at('day'), millisecond }) / 1000 - Math.floor(instant)
}
