import { entryOrder } from './entry-order.ts'
import { FeelFunction } from './feel-function.ts'
import type { Context } from './value.ts'

/** Names as a warning lists them: in quotes, and beyond four in the order of these quoted texts in Scala's hash set. */
export function listNames(names: readonly string[]): string {
  return entryOrder(names.map(name => `'${name}'`)).join(', ')
}

/** The names of the entries of a context that are no functions, as written: warnings are seen in processes, whose documents keep their order. */
export function listKeys(context: Context): string {
  const keys = Object.keys(context).filter(key => !(context[key] instanceof FeelFunction))
  return Object.getPrototypeOf(context) === null ? keys.map(key => `'${key}'`).join(', ') : listNames(keys)
}
