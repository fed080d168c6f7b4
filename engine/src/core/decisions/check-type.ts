import { printValue } from '../expressions/values/print-value.ts'
import { typeOf } from '../expressions/values/type-of.ts'
import type { Value } from '../expressions/values/value.ts'
import { DecisionFailure } from './decision-failure.ts'

/** Types that are checked; any other name is as good as none. */
const checked: ReadonlyMap<string, string> = new Map([
  ['string', 'string'], ['number', 'number'], ['boolean', 'boolean'], ['time', 'time'], ['date', 'date'], ['dateTime', 'date and time'],
  ['dayTimeDuration', 'days and time duration'], ['yearMonthDuration', 'years and months duration'],
])

/** `value` where it has the type that `typeRef` names, or is null. Fails otherwise: nothing is converted. */
export function checkType(value: Value, typeRef: string): Value {
  const type = typeRef.replaceAll('feel:', '')
  const expected = checked.get(type)
  if (value === null || expected === undefined || typeOf(value) === expected) return value
  throw new DecisionFailure(`expected '${type}' but found '${printValue(value)}'`)
}
