import type { ValueLookup } from '../../src/core/expressions/compiler/run.ts'
import type { Context } from '../../src/core/expressions/values/value.ts'

const variables: Context = { a: 1, b: 'abc', list: [3, 1, 2], people: [{ a: 10, b: 'Bo' }, { a: 30 }, 5], 'a b': true, if: null }

/** The variables that random expressions see. */
export function worldOf(): ValueLookup {
  return { get: name => Object.hasOwn(variables, name) ? variables[name] : undefined, now: () => Date.UTC(2026, 10, 21, 12) }
}
