import { CalendarDate } from '../values/calendar-date.ts'
import { DateTime } from '../values/date-time.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The time of the command that is being carried out: the core has no clock of its own. */
const clockZone = 'Etc/UTC'

/** What day it is. */
export const calendarFunctions: readonly BuiltIn[] = [
  { name: 'now', parameters: [], call: (_args, run) => momentOf(run.variables.now?.()) },
  { name: 'today', parameters: [], call: (_args, run) => momentOf(run.variables.now?.())?.date ?? null },
  ofDate('day of week', date => days[date.weekday - 1] ?? null),
  ofDate('day of year', dayOfYear),
  ofDate('week of year', weekOfYear),
  ofDate('month of year', date => months[date.month - 1] ?? null),
  ofDate('last day of month', date => date.lastOfMonth),
]

function momentOf(epoch: number | undefined): DateTime | null {
  if (epoch === undefined) return null
  const seconds = Math.floor(epoch / 1000)
  return DateTime.ofInstant({ seconds, nanos: Math.round((epoch - seconds * 1000) * 1_000_000) }, clockZone)
}

function ofDate(name: string, compute: (date: CalendarDate) => Value): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['date'],
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
