import { entryOrder } from './entry-order.ts'
import type { Context, Value } from './value.ts'

/** Names and values of a context in the order in which Zeebe shows them. */
export function contextEntries(context: Context): [string, Value][] {
  return entryOrder(Object.keys(context)).map(name => [name, context[name] ?? null])
}
