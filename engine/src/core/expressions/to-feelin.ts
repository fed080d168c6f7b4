import type { JsonValue } from '@souffleur/schemas'
import { CountedList } from './counted-list.ts'
import type { VariableLookup } from './expression.ts'

/** The variables that `text` may mean, as the library takes them: it copies all that it is given, so it is given little. */
export function toFeelin(text: string, variables: VariableLookup): { values: { [name: string]: unknown }; items: number } {
  const compact = text.replace(/\s+/g, ' ')
  const count = { items: 0 }
  const meant = Object.entries(variables.all()).filter(([name]) => compact.includes(name))
  return { values: Object.fromEntries(meant.map(([name, value]) => [name, convert(value, count)])), items: count.items }
}

function convert(value: JsonValue, count: { items: number }): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return toList(value, count)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, convert(member, count)]))
}

function toList(items: JsonValue[], count: { items: number }): CountedList {
  count.items += items.length
  const list = new CountedList(items.length)
  items.forEach((item, index) => { list[index] = convert(item, count) })
  return list
}
