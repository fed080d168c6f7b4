import type { FeelValue } from './expression.ts'
import { toJson } from './values/to-json.ts'
import { typeOf, type TypeName } from './values/type-of.ts'
import type { Value } from './values/value.ts'

const types: { [type in TypeName]: FeelValue['type'] } = {
  null: 'NULL', boolean: 'BOOLEAN', number: 'NUMBER', string: 'STRING', list: 'ARRAY', context: 'OBJECT', function: 'NULL', range: 'NULL',
  date: 'DATE', time: 'TIME', 'date and time': 'DATE_TIME', 'days and time duration': 'DURATION', 'years and months duration': 'PERIOD',
}

/** A value as it leaves FEEL for a process, where functions and ranges are null. */
export function fromValue(value: Value): FeelValue {
  return { type: types[typeOf(value)], json: toJson(value) } as FeelValue
}
