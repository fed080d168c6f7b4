import type { CalendarDate } from './calendar-date.ts'
import type { DateTime } from './date-time.ts'
import type { DaysDuration } from './days-duration.ts'
import type { Decimal } from './decimal.ts'
import type { FeelFunction } from './feel-function.ts'
import type { MonthsDuration } from './months-duration.ts'
import type { Range } from './range.ts'
import type { TimeOfDay } from './time-of-day.ts'

/**
 * A value while FEEL computes. Variables enter as they are: a JSON document is a FEEL value without any copying. A `number` is a whole
 * number within 2^53 (computed on directly while the result stays within) or a double as JSON brought it, whose decimal form is what
 * Java prints of it; arithmetic that leaves the whole numbers gives `Decimal`. Contexts are plain objects: read them by `Object.hasOwn`
 * only, make them with a null prototype. Never mutate a value: it may be a variable.
 */
export type Value =
  | null | boolean | string | FeelNumber
  | CalendarDate | TimeOfDay | DateTime | DaysDuration | MonthsDuration
  | Range | FeelFunction | readonly Value[] | Context

export type FeelNumber = number | bigint | Decimal

export interface Context { readonly [name: string]: Value }

export type Temporal = CalendarDate | TimeOfDay | DateTime | DaysDuration | MonthsDuration
