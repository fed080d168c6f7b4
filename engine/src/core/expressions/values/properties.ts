import { CalendarDate } from './calendar-date.ts'
import { DateTime } from './date-time.ts'
import { DaysDuration } from './days-duration.ts'
import { MonthsDuration } from './months-duration.ts'
import { Range } from './range.ts'
import { TimeOfDay } from './time-of-day.ts'
import type { Value } from './value.ts'
import type { Zoning } from './zoning.ts'

/** What a value that is neither context nor list offers behind a point: `date("2024-02-29").year`. */
export function propertiesOf(value: Value): ReadonlyMap<string, Value> {
  return new Map(Object.entries(listProperties(value)))
}

function listProperties(value: Value): Record<string, Value> {
  if (value instanceof CalendarDate) return dateProperties(value)
  if (value instanceof TimeOfDay) return { ...timeProperties(value), ...zoningProperties(value.zoning) }
  if (value instanceof DateTime) return { ...dateProperties(value.date), ...timeProperties(value.time), ...zoningProperties(value.zoning) }
  if (value instanceof MonthsDuration) return { years: value.years, months: value.monthsOfYear }
  if (value instanceof DaysDuration) return daysProperties(value)
  return value instanceof Range ? rangeProperties(value) : {}
}

const dateProperties = ({ year, month, day, weekday }: CalendarDate): Record<string, Value> => ({ year, month, day, weekday })

const timeProperties = ({ hour, minute, second }: TimeOfDay): Record<string, Value> => ({ hour, minute, second })

function zoningProperties(zoning: Zoning | null): Record<string, Value> {
  return { 'time offset': zoning && new DaysDuration(BigInt(zoning.offset) * 1_000_000_000n), timezone: zoning && zoning.zone }
}

function daysProperties(value: DaysDuration): Record<string, Value> {
  const [days, hours, minutes, seconds] = value.parts.map(Number)
  return { days: days ?? 0, hours: hours ?? 0, minutes: minutes ?? 0, seconds: seconds ?? 0 }
}

function rangeProperties({ start, end, startIncluded, endIncluded }: Range): Record<string, Value> {
  return { start, end, 'start included': startIncluded, 'end included': endIncluded }
}
