import { printValue } from '../values/print-value.ts'
import type { Value } from '../values/value.ts'
import { AssertionFailure } from './assertion-failure.ts'
import type { BuiltIn } from './built-in.ts'

const notFulfilled = 'The condition is not fulfilled'

/** Ending an evaluation that makes no sense. */
export const assertFunctions: readonly BuiltIn[] = [
  {
    name: 'assert', parameters: ['value', 'condition'], call: ([value = null, condition = null]) => check(value, condition, notFulfilled),
    about: {
      signature: 'assert(value: any, condition: any): any',
      says: { en: 'The value if the condition is true; otherwise the evaluation fails with an incident.', ru: 'Значение, если условие истинно; иначе вычисление завершается инцидентом.' },
      example: { expression: 'assert(5, 5 > 1)', gives: '5' },
    },
  },
  {
    name: 'assert', parameters: ['value', 'condition', 'cause'],
    call: args => typeof args[2] === 'string' ? check(args[0] ?? null, args[1] ?? null, args[2]) : refuse(args),
    about: {
      signature: 'assert(value: any, condition: any, cause: string): any',
      says: { en: 'The same, with a text of your own in the incident.', ru: 'То же, но с собственным текстом в инциденте.' },
      example: { expression: 'assert("yes", true, "an answer is needed")', gives: '"yes"' },
    },
  },
]

function check(value: Value, condition: Value, cause: string): Value {
  if (condition === true) return value
  throw new AssertionFailure(cause)
}

function refuse(args: readonly Value[]): never {
  throw new AssertionFailure(`Illegal arguments: ${args.map(arg => `'${printValue(arg)}'`).join(', ')}`)
}
