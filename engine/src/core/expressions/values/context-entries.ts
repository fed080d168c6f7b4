import { documentOrder, entryOrder } from './entry-order.ts'
import type { Context, Value } from './value.ts'

/** Names and values of a context in the order in which Zeebe shows them. A context made in FEEL has no prototype, a document has one. */
export function contextEntries(context: Context): [string, Value][] {
  const order = Object.getPrototypeOf(context) === null ? entryOrder : documentOrder
  return order(Object.keys(context)).map(name => [name, context[name] ?? null])
}
