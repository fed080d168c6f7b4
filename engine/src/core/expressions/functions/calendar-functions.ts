import { CalendarDate } from '../values/calendar-date.ts'
import { DateTime } from '../values/date-time.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn, BuiltInAbout } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The time of the command that is being carried out: the core has no clock of its own. */
const clockZone = 'Etc/UTC'

/** What day it is. */
export const calendarFunctions: readonly BuiltIn[] = [
  {
    name: 'now', parameters: [], call: (_args, run) => momentOf(run.variables.now?.()),
    about: {
      signature: 'now(): date and time',
      says: { en: 'The current moment.', ru: 'Текущий момент.' },
      example: { expression: 'now() instance of date and time', gives: 'true' },
    },
  },
  {
    name: 'today', parameters: [], call: (_args, run) => momentOf(run.variables.now?.())?.date ?? null,
    about: {
      signature: 'today(): date',
      says: { en: 'The current day in UTC.', ru: 'Сегодняшний день по UTC.' },
      example: { expression: 'today() instance of date', gives: 'true' },
    },
  },
  ofDate('day of week', date => days[date.weekday - 1] ?? null, {
    signature: 'day of week(date: date): string',
    says: { en: 'The English name of the day.', ru: 'Английское название дня недели.' },
    example: { expression: 'day of week(date("2024-02-29"))', gives: '"Thursday"' },
  }),
  ofDate('day of year', dayOfYear, {
    signature: 'day of year(date: date): number',
    says: { en: 'The number of the day in its year.', ru: 'Номер дня в году.' },
    example: { expression: 'day of year(date("2024-02-29"))', gives: '60' },
  }),
  ofDate('week of year', weekOfYear, {
    signature: 'week of year(date: date): number',
    says: { en: 'The number of the week by ISO 8601: the first one holds the first Thursday.', ru: 'Номер недели по ISO 8601: в первой — первый четверг года.' },
    example: { expression: 'week of year(date("2024-02-29"))', gives: '9' },
  }),
  ofDate('month of year', date => months[date.month - 1] ?? null, {
    signature: 'month of year(date: date): string',
    says: { en: 'The English name of the month.', ru: 'Английское название месяца.' },
    example: { expression: 'month of year(date("2024-02-29"))', gives: '"February"' },
  }),
  ofDate('last day of month', date => date.lastOfMonth, {
    signature: 'last day of month(date: date): date',
    says: { en: 'The last day of the month of a date.', ru: 'Последний день месяца.' },
    example: { expression: 'last day of month(date("2024-02-01"))', gives: '2024-02-29' },
  }),
]

function momentOf(epoch: number | undefined): DateTime | null {
  if (epoch === undefined) return null
  const seconds = Math.floor(epoch / 1000)
  return DateTime.ofInstant({ seconds, nanos: Math.round((epoch - seconds * 1000) * 1_000_000) }, clockZone)
}

function ofDate(name: string, compute: (date: CalendarDate) => Value, about: BuiltInAbout): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['date'], about,
    call: ([value]) => value instanceof CalendarDate ? compute(value) : value instanceof DateTime ? compute(value.date) : undefined,
  })
}

function dayOfYear(date: CalendarDate): number {
  return date.epochDay - (CalendarDate.of(date.year, 1, 1)?.epochDay ?? 0) + 1
}

/** The week belongs to the year of its Thursday. */
function weekOfYear(date: CalendarDate): number {
  return Math.floor((dayOfYear(date.plusDays(4 - date.weekday)) - 1) / 7) + 1
}
