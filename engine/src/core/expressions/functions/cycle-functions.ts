import { DaysDuration } from '../values/days-duration.ts'
import { MonthsDuration } from '../values/months-duration.ts'
import { isNumber, toInt } from '../values/number.ts'
import { printValue } from '../values/print-value.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'

/** Repetitions of timers. Zeebe's own: they exist in processes only, not in decisions. */
export const cycleFunctions: readonly BuiltIn[] = [
  defineBuiltIn({
    name: 'cycle', parameters: ['interval'],
    call: ([interval = null]) => isDuration(interval) ? `R/${interval.toJson()}` : new Refusal(`cycle function expected an interval (duration) parameter, but found '${printValue(interval)}'`),
  }),
  defineBuiltIn({
    name: 'cycle', parameters: ['repetitions', 'interval'],
    call: ([repetitions = null, interval = null]) => repeat(repetitions, interval),
  }),
]

const isDuration = (value: Value): value is DaysDuration | MonthsDuration => value instanceof DaysDuration || value instanceof MonthsDuration

function repeat(repetitions: Value, interval: Value): Value | Refusal {
  if (isDuration(interval) && repetitions === null) return `R/${interval.toJson()}`
  if (isDuration(interval) && isNumber(repetitions)) return `R${toInt(repetitions)}/${interval.toJson()}`
  return new Refusal(`cycle function expected a repetitions (number) and an interval (duration) parameter, but found '${printValue(repetitions)}' and '${printValue(interval)}'`)
}
