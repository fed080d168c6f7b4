import { FeelFailure } from '../compiler/feel-failure.ts'
import { CalendarDate } from './calendar-date.ts'
import { compareNumbers } from './compare-numbers.ts'
import { DateTime } from './date-time.ts'
import { DaysDuration } from './days-duration.ts'
import { kindOf } from './kind-of.ts'
import { MonthsDuration } from './months-duration.ts'
import { isNumber } from './number.ts'
import { printValue } from './print-value.ts'
import { TimeOfDay } from './time-of-day.ts'
import type { Value } from './value.ts'

/** Negative, 0 or positive; `undefined` where the two have no order. Lists of ordered values fail the evaluation, as in Zeebe. */
export function orderValues(left: Value, right: Value): number | undefined {
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) : undefined
  if (typeof left === 'string') return typeof right === 'string' ? compareSimple(left, right) : undefined
  if (kindOf(left) !== kindOf(right)) return undefined
  if (Array.isArray(left)) return orderLists(left, right as readonly Value[])
  return orderTemporals(left, right)
}

function orderTemporals(left: Value, right: Value): number | undefined {
  if (left instanceof CalendarDate) return compareSimple(left.epochDay, (right as CalendarDate).epochDay)
  if (left instanceof TimeOfDay) return compareSimple(left.utcNanos, (right as TimeOfDay).utcNanos)
  if (left instanceof DateTime) return orderDateTimes(left, right as DateTime)
  if (left instanceof DaysDuration) return compareSimple(left.nanos, (right as DaysDuration).nanos)
  return left instanceof MonthsDuration ? compareSimple(left.months, (right as MonthsDuration).months) : undefined
}

/** By the moment, then by what the clock shows, then by the zone's name: only identical ones count as the same. */
function orderDateTimes(left: DateTime, right: DateTime): number {
  return compareSimple(left.epochNanos, right.epochNanos)
    || compareSimple(left.zoning?.offset ?? 0, right.zoning?.offset ?? 0)
    || compareSimple(zoneName(left), zoneName(right))
}

const zoneName = (value: DateTime): string => value.zoning?.zone ?? ''

/** Whether the items of a list can be ordered among each other. */
export function isOrdered(list: readonly Value[]): boolean {
  const [head = null] = list
  return list.length > 0 && isOrderedKind(head) && list.every(item => kindOf(item) === kindOf(head))
}

function isOrderedKind(value: Value): boolean {
  return Array.isArray(value) ? isOrdered(value) : !['null', 'boolean', 'context', 'function', 'range'].includes(kindOf(value))
}

function orderLists(left: readonly Value[], right: readonly Value[]): number | undefined {
  if (!isOrdered(left) || !isOrdered(right)) return undefined
  throw new FeelFailure(`java.lang.IllegalArgumentException: ${printValue(left)} can not be compared to ${printValue(right)}`)
}

function compareSimple<T extends string | number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0
}
