import { FeelFunction } from './feel-function.ts'
import type { Value } from './value.ts'

/**
 * An entry of a context written in FEEL. Functions are no values of it: called by name, but neither printed, listed, compared nor copied, and
 * hidden by a value of the same name. Of two with one name the first function and the last value stay.
 */
export function enter(context: { [name: string]: Value }, name: string, value: Value): void {
  if (value instanceof FeelFunction) {
    if (!Object.hasOwn(context, name)) Object.defineProperty(context, name, { value, configurable: true, enumerable: false })
    return
  }
  if (context[name] instanceof FeelFunction) Reflect.deleteProperty(context, name)
  context[name] = value
}
