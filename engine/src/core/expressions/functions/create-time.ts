import { readClock } from '../values/clock-text.ts'
import type { DaysDuration } from '../values/days-duration.ts'
import { isWhole, printNumber, toDecimal, toInt, toWhole } from '../values/number.ts'
import { powerOfTen } from '../values/power-of-ten.ts'
import { TimeOfDay } from '../values/time-of-day.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import { Refusal } from './define-built-in.ts'

interface Parts { hour: FeelNumber; minute: FeelNumber; second: FeelNumber }

/** A time of its parts. `offset` null is a local time without fraction of the second, as in Zeebe; undefined was not asked for. */
export function createTime(parts: Parts, offset: DaysDuration | null | undefined): Value | Refusal {
  const nanos = readClock({ hour: toInt(parts.hour), minute: toInt(parts.minute), second: toInt(parts.second), fraction: offset === null ? '' : fractionOf(parts.second) })
  const seconds = offset === null || offset === undefined ? 0 : Number(BigInt.asIntN(32, offset.seconds))
  if (nanos === null || Math.abs(seconds) > 18 * 3600) return refuse(parts, offset)
  return new TimeOfDay(nanos, offset === null || offset === undefined ? null : { offset: seconds, zone: null })
}

/** Digits behind the point. */
function fractionOf(second: FeelNumber): string {
  if (isWhole(second)) return ''
  const { unscaled, scale } = toDecimal(second)
  const rest = unscaled - toWhole(second) * powerOfTen(scale)
  return rest < 0n ? '' : rest.toString().padStart(scale, '0')
}

function refuse({ hour, minute, second }: Parts, offset: DaysDuration | null | undefined): Refusal {
  const parts = `hour=${printNumber(hour)}, minute=${printNumber(minute)}, second=${printNumber(second)}`
  return new Refusal(offset === null || offset === undefined ? `Failed to parse local-time from: ${parts}` : `Failed to parse time from: ${parts}, offset=${offset.toJson()}`)
}
