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
  defineBuiltIn({
    name: 'date', parameters: ['from'], call: ([from = null]) => toDate(from),
    about: {
      signature: 'date(from: string | date and time): date',
      says: { en: 'A date from text, or the date of a date and time.', ru: 'Дата из текста или дата из даты со временем.' },
      example: { expression: 'date("2024-02-29")', gives: '2024-02-29' },
    },
  }),
  defineBuiltIn({
    name: 'date', parameters: ['year', 'month', 'day'],
    call: ([year = null, month = null, day = null]) => isNumber(year) && isNumber(month) && isNumber(day) ? createDate(year, month, day) : undefined,
    about: {
      signature: 'date(year: number, month: number, day: number): date',
      says: { en: 'A date from its parts.', ru: 'Дата из частей.' },
      example: { expression: 'date(2024, 2, 29)', gives: '2024-02-29' },
    },
  }),
  defineBuiltIn({
    name: 'time', parameters: ['from'], call: ([from = null]) => toTime(from),
    about: {
      signature: 'time(from: string | date and time): time',
      says: { en: 'A time from text, or the time of a date and time.', ru: 'Время из текста или время из даты со временем.' },
      example: { expression: 'time("10:20:30@Europe/Berlin")', gives: '10:20:30@Europe/Berlin' },
    },
  }),
  defineBuiltIn({
    name: 'time', parameters: ['hour', 'minute', 'second'],
    call: ([hour = null, minute = null, second = null]) => isNumber(hour) && isNumber(minute) && isNumber(second) ? createTime({ hour, minute, second }, undefined) : undefined,
    about: {
      signature: 'time(hour: number, minute: number, second: number): time',
      says: { en: 'A local time from its parts.', ru: 'Местное время из частей.' },
      example: { expression: 'time(10, 20, 30)', gives: '10:20:30' },
    },
  }),
  defineBuiltIn({
    name: 'time', parameters: ['hour', 'minute', 'second', 'offset'],
    call: ([hour = null, minute = null, second = null, offset = null]) =>
      isNumber(hour) && isNumber(minute) && isNumber(second) && (offset === null || offset instanceof DaysDuration) ? createTime({ hour, minute, second }, offset) : undefined,
    about: {
      signature: 'time(hour: number, minute: number, second: number, offset: days and time duration): time',
      says: { en: 'A time from its parts, so far ahead of UTC.', ru: 'Время из частей со смещением от UTC.' },
      example: { expression: 'time(10, 20, 30, duration("PT2H"))', gives: '10:20:30+02:00' },
    },
  }),
  defineBuiltIn({
    name: 'date and time', parameters: ['from'], call: ([from = null]) => typeof from === 'string' ? readDateTime(from) : undefined,
    about: {
      signature: 'date and time(from: string): date and time',
      says: { en: 'A date and time from text; a date alone is its midnight.', ru: 'Дата и время из текста; одна дата — её полночь.' },
      example: { expression: 'date and time("2024-02-29T10:20:30+02:00")', gives: '2024-02-29T10:20:30+02:00' },
    },
  }),
  defineBuiltIn({
    name: 'date and time', parameters: ['date', 'time'], call: ([date = null, time = null]) => combine(date, time),
    about: {
      signature: 'date and time(date: date | date and time, time: time | string): date and time',
      says: { en: 'A date with a time; or a date and time in a time zone.', ru: 'Дата со временем; либо дата и время в часовом поясе.' },
      example: { expression: 'date and time(date("2024-02-29"), time("10:20:30"))', gives: '2024-02-29T10:20:30' },
    },
  }),
  defineBuiltIn({
    name: 'duration', parameters: ['from'], call: ([from = null]) => typeof from === 'string' ? readDuration(from) : undefined,
    about: {
      signature: 'duration(from: string): duration',
      says: { en: 'A duration from text: of years and months, or of days and time.', ru: 'Длительность из текста: в годах и месяцах либо в днях и времени.' },
      example: { expression: 'duration("PT36H")', gives: 'P1DT12H' },
    },
  }),
  defineBuiltIn({
    name: 'years and months duration', parameters: ['from', 'to'], call: ([from = null, to = null]) => monthsBetween(from, to),
    about: {
      signature: 'years and months duration(from: date, to: date): years and months duration',
      says: { en: 'Whole months between two dates.', ru: 'Полные месяцы между двумя датами.' },
      example: { expression: 'years and months duration(date("2023-01-15"), date("2024-03-20"))', gives: 'P1Y2M' },
    },
  }),
]

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
