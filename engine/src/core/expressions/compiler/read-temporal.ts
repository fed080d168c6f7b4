import { CalendarDate } from '../values/calendar-date.ts'
import { DateTime } from '../values/date-time.ts'
import { DaysDuration } from '../values/days-duration.ts'
import { MonthsDuration } from '../values/months-duration.ts'
import { TimeOfDay } from '../values/time-of-day.ts'
import type { TemporalLiteralType } from '../syntax/tree.ts'
import type { Temporal } from '../values/value.ts'

/** The value of `date("…")` and its kin with a text in it; null where the text does not fit. */
export function readTemporal(type: TemporalLiteralType, text: string): Temporal | null {
  switch (type) {
    case 'date': return CalendarDate.parse(text)
    case 'time': return TimeOfDay.parse(text)
    case 'date and time': return readDateTime(text)
    case 'duration': return readDuration(text)
    case '@': return CalendarDate.parse(text) ?? TimeOfDay.parse(text) ?? DateTime.parse(text) ?? readStrictDuration(text)
  }
}

const readDuration = (text: string): Temporal | null => MonthsDuration.parse(text) ?? DaysDuration.parse(text)

/** Behind `@` a duration is written as FEEL says, without Java's liberties. */
function readStrictDuration(text: string): Temporal | null {
  return MonthsDuration.looksLike(text) || DaysDuration.looksLike(text) ? readDuration(text) : null
}

/** A date alone is its midnight. */
function readDateTime(text: string): DateTime | null {
  const date = CalendarDate.parse(text)
  return date === null ? DateTime.parse(text) : DateTime.at(date, new TimeOfDay(0, null))
}
