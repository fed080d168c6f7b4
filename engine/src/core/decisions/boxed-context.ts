import { isContext } from '../expressions/values/is-context.ts'
import type { Context, Value } from '../expressions/values/value.ts'

const boxed = Symbol('boxed')

/** A context that the logic of a decision makes, not FEEL and nobody outside: its functions leave as null, and it equals another by what it holds. */
export function boxContext(entries: Iterable<readonly [string, Value]>): Context {
  const context: { [name: string]: Value; [boxed]?: true } = Object.create(null)
  for (const [name, value] of entries) context[name] = value
  context[boxed] = true
  return context
}

export function isBoxed(value: Value): value is Context {
  return typeof value === 'object' && value !== null && boxed in value
}

/** Whether FEEL made the context: such a one equals itself only, and its functions leave without a trace. */
export function isMadeByFeel(value: Value): boolean {
  return isContext(value) && Object.getPrototypeOf(value) === null && !isBoxed(value)
}
