import type { JsonValue } from '@souffleur/schemas'
import type { VariableLookup } from './expression.ts'

/** The variables that `text` may mean, as the library takes them: it copies all that it is given, so it is given little. */
export function toFeelin(text: string, variables: VariableLookup): { [name: string]: unknown } {
  const compact = text.replace(/\s+/g, ' ')
  return Object.fromEntries(Object.entries(variables.all()).filter(([name]) => compact.includes(name)).map(([name, value]) => [name, withoutBigInt(value)]))
}

function withoutBigInt(value: JsonValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(withoutBigInt)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutBigInt(member)]))
}
