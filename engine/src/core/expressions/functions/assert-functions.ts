import { printValue } from '../values/print-value.ts'
import type { Value } from '../values/value.ts'
import { AssertionFailure } from './assertion-failure.ts'
import type { BuiltIn } from './built-in.ts'

const notFulfilled = 'The condition is not fulfilled'

/** Ending an evaluation that makes no sense. */
export const assertFunctions: readonly BuiltIn[] = [
  { name: 'assert', parameters: ['value', 'condition'], call: ([value = null, condition = null]) => check(value, condition, notFulfilled) },
  {
    name: 'assert', parameters: ['value', 'condition', 'cause'],
    call: ([value = null, condition = null, cause = null]) => check(value, condition, typeof cause === 'string' ? cause : illegal([value, condition, cause])),
  },
]

function check(value: Value, condition: Value, cause: string): Value {
  if (condition === true) return value
  throw new AssertionFailure(cause)
}

const illegal = (args: readonly Value[]): string => `Illegal arguments: ${args.map(arg => `'${printValue(arg)}'`).join(', ')}`
