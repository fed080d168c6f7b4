import { fromJsonText } from '../../src/core/expressions/values/from-json-text.ts'
import type { Context } from '../../src/core/expressions/values/value.ts'

/** The variables of a case, numbers as they were spelt. */
export function readContext(context: object | string = {}): Context {
  return fromJsonText(typeof context === 'string' ? context || '{}' : JSON.stringify(context)) as Context
}
