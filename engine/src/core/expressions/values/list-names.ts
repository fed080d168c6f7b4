import { contextEntries } from './context-entries.ts'
import { entryOrder } from './entry-order.ts'
import { FeelFunction } from './feel-function.ts'
import type { Context } from './value.ts'

/** Names as a warning lists them: in quotes, and beyond four in the order of these quoted texts in Scala's hash set. */
export function listNames(names: readonly string[]): string {
  return entryOrder(names.map(name => `'${name}'`)).join(', ')
}

/** The names of the entries of a context that are no functions. Those of one made in FEEL come as written. */
export function listKeys(context: Context): string {
  const keys = contextEntries(context).flatMap(([key, entry]) => entry instanceof FeelFunction ? [] : [key])
  if (Object.getPrototypeOf(context) !== null) return listNames(keys)
  return Object.keys(context).filter(key => keys.includes(key)).map(key => `'${key}'`).join(', ')
}
