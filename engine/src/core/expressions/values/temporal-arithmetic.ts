import { FeelFailure } from '../compiler/feel-failure.ts'
import { CalendarDate } from './calendar-date.ts'
import { DateTime } from './date-time.ts'
import { DaysDuration } from './days-duration.ts'
import { Decimal } from './decimal.ts'
import { divideDecimals } from './decimal-arithmetic.ts'
import { MonthsDuration } from './months-duration.ts'
import { isNumber, simplify, toDecimal, toInt } from './number.ts'
import { TimeOfDay } from './time-of-day.ts'
import type { FeelNumber, Value } from './value.ts'

const millisecond = 1_000_000n

const dayNanos = 86_400_000_000_000n

/** Sum of a date or time and a duration, in either order, or of two durations of one kind; `undefined` for other types. */
export function addTemporals(left: Value, right: Value): Value | undefined {
  if (left instanceof MonthsDuration && right instanceof MonthsDuration) return new MonthsDuration(left.months + right.months)
  if (left instanceof DaysDuration && right instanceof DaysDuration) return new DaysDuration(left.nanos + right.nanos)
  return shift(left, right) ?? shift(right, left)
}

function shift(value: Value, duration: Value): Value | undefined {
  if (duration instanceof MonthsDuration) return value instanceof CalendarDate || value instanceof DateTime ? value.plusMonths(duration.months) : undefined
  if (!(duration instanceof DaysDuration)) return undefined
  if (value instanceof CalendarDate) return value.plusDays(wholeDays(duration.nanos))
  return value instanceof DateTime || value instanceof TimeOfDay ? value.plus(duration.nanos) : undefined
}

/** A date begins at midnight: minus one hour is the day before. */
function wholeDays(nanos: bigint): number {
  const rest = nanos % dayNanos
  return Number((nanos - (rest < 0n ? rest + dayNanos : rest)) / dayNanos)
}

/** Difference of two of a kind, or a date or time less a duration; `undefined` for other types. */
export function subtractTemporals(left: Value, right: Value): Value | undefined {
  if (right instanceof MonthsDuration) return left instanceof MonthsDuration ? new MonthsDuration(left.months - right.months) : shift(left, new MonthsDuration(-right.months))
  if (right instanceof DaysDuration) return left instanceof DaysDuration ? new DaysDuration(left.nanos - right.nanos) : shift(left, new DaysDuration(-right.nanos))
  return between(left, right)
}

function between(left: Value, right: Value): DaysDuration | undefined {
  if (left instanceof CalendarDate && right instanceof CalendarDate) return new DaysDuration(BigInt(left.epochDay - right.epochDay) * dayNanos)
  if (left instanceof TimeOfDay && right instanceof TimeOfDay) return betweenTimes(left, right)
  if (!(left instanceof DateTime && right instanceof DateTime) || (left.zoning === null) !== (right.zoning === null)) return undefined
  return new DaysDuration(left.epochNanos - right.epochNanos)
}

/** Between times with an offset Zeebe gives the distance, without a sign. */
function betweenTimes(left: TimeOfDay, right: TimeOfDay): DaysDuration | undefined {
  if ((left.zoning === null) !== (right.zoning === null)) return undefined
  const nanos = BigInt(left.utcNanos - right.utcNanos)
  return new DaysDuration(left.zoning !== null && nanos < 0n ? -nanos : nanos)
}

/** A duration times a number, in either order. The number loses its fraction, as in Zeebe. */
export function multiplyTemporals(left: Value, right: Value): Value | undefined {
  if (isNumber(left)) return isNumber(right) ? undefined : multiplyTemporals(right, left)
  if (!isNumber(right)) return undefined
  if (left instanceof MonthsDuration) return new MonthsDuration(left.months * toInt(right))
  return left instanceof DaysDuration ? new DaysDuration(left.nanos * BigInt(toInt(right))) : undefined
}

/** A duration by a number (not 0), or by one of its kind: then how many times it goes into it, without fraction. */
export function divideTemporals(left: Value, right: Value): Value | undefined {
  if (left instanceof MonthsDuration) return divideMonths(left, right)
  return left instanceof DaysDuration ? divideDays(left, right) : undefined
}

function divideMonths(left: MonthsDuration, right: Value): Value | undefined {
  if (isNumber(right)) return new MonthsDuration(divideToInt(left.months, right))
  return right instanceof MonthsDuration && right.months !== 0 ? Math.trunc(left.months / right.months) + 0 : undefined
}

/** Zeebe computes in whole milliseconds, and the result has 32 bits: 25 days and more run over. */
function divideDays(left: DaysDuration, right: Value): Value | undefined {
  const milliseconds = left.nanos / millisecond
  if (isNumber(right)) return new DaysDuration(BigInt(divideToInt(milliseconds, right)) * millisecond)
  if (!(right instanceof DaysDuration) || right.nanos === 0n) return undefined
  if (right.nanos / millisecond === 0n) throw new FeelFailure('java.lang.ArithmeticException: / by zero')
  return simplify(new Decimal(milliseconds / (right.nanos / millisecond), 0))
}

function divideToInt(whole: FeelNumber, divisor: FeelNumber): number {
  if (typeof divisor === 'number' && Number.isSafeInteger(divisor)) return toInt(BigInt(whole as number | bigint) / BigInt(divisor))
  return toInt(divideDecimals(toDecimal(whole), toDecimal(divisor)))
}
