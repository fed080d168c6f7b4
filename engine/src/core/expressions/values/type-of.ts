import { CalendarDate } from './calendar-date.ts'
import { DateTime } from './date-time.ts'
import { DaysDuration } from './days-duration.ts'
import { Decimal } from './decimal.ts'
import { FeelFunction } from './feel-function.ts'
import { MonthsDuration } from './months-duration.ts'
import { Range } from './range.ts'
import { TimeOfDay } from './time-of-day.ts'
import type { Value } from './value.ts'

/** Names of types as `instance of` and warnings have them. */
export type TypeName =
  | 'null' | 'boolean' | 'number' | 'string' | 'date' | 'time' | 'date and time' | 'days and time duration' | 'years and months duration'
  | 'list' | 'context' | 'function' | 'range'

const primitives = { boolean: 'boolean', number: 'number', bigint: 'number', string: 'string' } as const

const classes = new Map<unknown, TypeName>([
  [Decimal, 'number'], [CalendarDate, 'date'], [TimeOfDay, 'time'], [DateTime, 'date and time'], [DaysDuration, 'days and time duration'],
  [MonthsDuration, 'years and months duration'], [FeelFunction, 'function'], [Range, 'range'], [Array, 'list'],
])

export function typeOf(value: Value): TypeName {
  if (typeof value !== 'object') return primitives[typeof value as keyof typeof primitives]
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : classes.get(value.constructor) ?? 'context'
}
