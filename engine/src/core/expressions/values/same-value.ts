import { CalendarDate } from './calendar-date.ts'
import { compareNumbers } from './compare-numbers.ts'
import { DateTime } from './date-time.ts'
import { DaysDuration } from './days-duration.ts'
import { isContext } from './is-context.ts'
import { isNumber } from './number.ts'
import { MonthsDuration } from './months-duration.ts'
import { Range } from './range.ts'
import { TimeOfDay } from './time-of-day.ts'
import type { Context, Temporal, Value } from './value.ts'

/** Whether two values are equal; `undefined` where their types can't be compared. Inside lists and contexts such are unequal. */
export function sameValue(left: Value, right: Value): boolean | undefined {
  if (left === null || right === null) return left === right
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) === 0 : undefined
  if (typeof left !== 'object') return typeof left === typeof right ? left === right : undefined
  if (typeof right !== 'object') return undefined
  if (Array.isArray(left)) return Array.isArray(right) ? sameItems(left, right) : undefined
  return sameObject(left as Temporal | Range | Context, right as Value)
}

function sameObject(left: Temporal | Range | Context, right: Value): boolean | undefined {
  if (isContext(left)) return isContext(right) ? sameEntries(left, right) : undefined
  if (left instanceof Range) return right instanceof Range ? sameRange(left, right) : undefined
  return sameTemporal(left as Temporal, right)
}

function sameTemporal(left: Temporal, right: Value): boolean | undefined {
  if (left instanceof DateTime || left instanceof TimeOfDay) return sameClock(left, right)
  if (left instanceof CalendarDate) return right instanceof CalendarDate ? left.toString() === right.toString() : undefined
  if (left instanceof DaysDuration) return right instanceof DaysDuration ? left.nanos === right.nanos : undefined
  return left instanceof MonthsDuration && right instanceof MonthsDuration ? left.months === right.months : undefined
}

/** Two that mean the same moment are unequal where offset or zone differ. */
function sameClock(left: TimeOfDay | DateTime, right: Value): boolean | undefined {
  const comparable = right instanceof (left instanceof DateTime ? DateTime : TimeOfDay) && (left.zoning === null) === (right.zoning === null)
  if (!comparable) return undefined
  return left.toString() === right.toString() && left.zoning?.offset === right.zoning?.offset
}

function sameRange(left: Range, right: Range): boolean {
  return left.startIncluded === right.startIncluded && left.endIncluded === right.endIncluded
    && sameValue(left.start, right.start) === true && sameValue(left.end, right.end) === true
}

function sameItems(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((item, index) => sameValue(item, right[index] ?? null) === true)
}

function sameEntries(left: Context, right: Context): boolean {
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every(name => Object.hasOwn(right, name) && sameValue(left[name] ?? null, right[name] ?? null) === true)
}
