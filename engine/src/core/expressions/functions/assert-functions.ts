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
    call: args => typeof args[2] === 'string' || args[1] === true ? check(args[0] ?? null, args[1] ?? null, String(args[2])) : refuse(args),
  },
]

function check(value: Value, condition: Value, cause: string): Value {
  if (condition === true) return value
  throw new AssertionFailure(cause)
}

function refuse(args: readonly Value[]): never {
  throw new AssertionFailure(`Illegal arguments: ${args.map(arg => `'${printValue(arg)}'`).join(', ')}`)
}
