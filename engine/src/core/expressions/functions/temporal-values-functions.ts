import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { FeelFailure } from '../compiler/feel-failure.ts'
import { CalendarDate } from '../values/calendar-date.ts'
import { DateTime } from '../values/date-time.ts'
import { DaysDuration } from '../values/days-duration.ts'
import { MonthsDuration } from '../values/months-duration.ts'
import { isNumber, printNumber, toInt } from '../values/number.ts'
import { readZoneId } from '../values/read-place.ts'
import { TimeOfDay } from '../values/time-of-day.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { createTime } from './create-time.ts'

/** Making dates, times and durations. */
export const temporalValuesFunctions: readonly BuiltIn[] = [
  defineBuiltIn({ name: 'date', parameters: ['from'], call: ([from = null]) => toDate(from) }),
  defineBuiltIn({
    name: 'date', parameters: ['year', 'month', 'day'],
    call: ([year = null, month = null, day = null]) => isNumber(year) && isNumber(month) && isNumber(day) ? createDate(year, month, day) : undefined,
  }),
  defineBuiltIn({ name: 'time', parameters: ['from'], call: ([from = null], run) => toTime(chargeZone(from, run)) }),
  defineBuiltIn({
    name: 'time', parameters: ['hour', 'minute', 'second'],
    call: ([hour = null, minute = null, second = null]) => isNumber(hour) && isNumber(minute) && isNumber(second) ? createTime({ hour, minute, second }, undefined) : undefined,
  }),
  defineBuiltIn({
    name: 'time', parameters: ['hour', 'minute', 'second', 'offset'],
    call: ([hour = null, minute = null, second = null, offset = null]) =>
      isNumber(hour) && isNumber(minute) && isNumber(second) && (offset === null || offset instanceof DaysDuration) ? createTime({ hour, minute, second }, offset) : undefined,
  }),
  defineBuiltIn({ name: 'date and time', parameters: ['from'], call: ([from = null], run) => typeof from === 'string' ? readDateTime(chargeZone(from, run)) : undefined }),
  defineBuiltIn({ name: 'date and time', parameters: ['date', 'time'], call: ([date = null, time = null], run) => combine(date, chargeZone(time, run)) }),
  defineBuiltIn({ name: 'duration', parameters: ['from'], call: ([from = null]) => typeof from === 'string' ? readDuration(from) : undefined }),
  defineBuiltIn({ name: 'years and months duration', parameters: ['from', 'to'], call: ([from = null, to = null]) => monthsBetween(from, to) }),
]

/** What it costs in steps to look a time up in the rules of its zone. */
const zoneSteps = 50

function chargeZone<T extends Value>(value: T, run: Run): T {
  if (typeof value === 'string' || (value instanceof TimeOfDay && value.zoning?.zone)) spend(run, zoneSteps)
  return value
}

function toDate(from: Value): Value | undefined | Refusal {
  if (typeof from === 'string') return CalendarDate.parse(from) ?? new Refusal(`Failed to parse date from '${from}'`)
  return from instanceof DateTime ? from.date : from instanceof CalendarDate ? from : undefined
}

function createDate(year: FeelNumber, month: FeelNumber, day: FeelNumber): Value | Refusal {
  const date = CalendarDate.of(toInt(year), toInt(month), toInt(day))
  return date ?? new Refusal(`Failed to parse date from: year=${printNumber(year)}, month=${printNumber(month)}, day=${printNumber(day)}`)
}

/** Of a date alone the time is midnight in UTC. */
function toTime(from: Value): Value | undefined | Refusal {
  if (typeof from === 'string') return TimeOfDay.parse(from) ?? new Refusal(`Failed to parse ${TimeOfDay.looksZoned(from) ? '' : 'local-'}time from '${from}'`)
  return from instanceof DateTime ? from.time : from instanceof CalendarDate ? new TimeOfDay(0, { offset: 0, zone: null }) : undefined
}

function readDateTime(from: string): Value | Refusal {
  const dateTime = DateTime.parse(from)
  if (dateTime !== null) return dateTime
  const date = CalendarDate.parse(from)
  if (date !== null) return new DateTime(date, 0, null)
  const kind = CalendarDate.looksLike(from) ? 'date(-time)' : DateTime.looksLike(from) === 'local' ? 'local-date-time' : 'date-time'
  return new Refusal(`Failed to parse ${kind} from '${from}'`)
}

function combine(date: Value, time: Value): Value | undefined {
  if (time instanceof TimeOfDay) return combineWithTime(dateOf(date), time)
  return typeof time === 'string' && date instanceof DateTime ? moveToZone(date, time) : undefined
}

const combineWithTime = (date: CalendarDate | undefined, time: TimeOfDay): DateTime | undefined => date && DateTime.at(date, time)

/** A local one is meant to be there, another is the same moment there. */
function moveToZone(value: DateTime, text: string): DateTime {
  const place = readZoneId(text)
  if (place === null) throw new FeelFailure(`java.time.zone.ZoneRulesException: Unknown time-zone ID: ${text}`)
  return value.zoning === null ? DateTime.of(value.date, value.nanos, place) : value.moveTo(place)
}

function readDuration(from: string): Value | Refusal {
  if (MonthsDuration.looksLike(from)) return MonthsDuration.parse(from) ?? new Refusal(`Failed to parse year-month-duration from '${from}'`)
  if (!DaysDuration.looksLike(from)) return new Refusal(`Failed to parse duration from '${from}'`)
  return DaysDuration.parse(from) ?? new Refusal(`Failed to parse day-time-duration from '${from}'`)
}

const dateOf = (value: Value): CalendarDate | undefined => value instanceof DateTime ? value.date : value instanceof CalendarDate ? value : undefined

/** A month counts once its day is reached. */
function monthsBetween(from: Value, to: Value): Value | undefined {
  const [start, end] = [dateOf(from), dateOf(to)]
  if (start === undefined || end === undefined) return undefined
  const months = (end.year - start.year) * 12 + end.month - start.month
  const days = end.day - start.day
  return new MonthsDuration(months > 0 && days < 0 ? months - 1 : months < 0 && days > 0 ? months + 1 : months)
}
