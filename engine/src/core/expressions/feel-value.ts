import type { JsonValue } from '@souffleur/schemas'
import type { FeelValue } from './expression.ts'

export const feelNull: FeelValue = { type: 'NULL', json: null }

/** Any JSON value as a FEEL value. */
export function toFeelValue(json: JsonValue): FeelValue {
  if (json === null) return feelNull
  if (Array.isArray(json)) return { type: 'ARRAY', json }
  return { type: types[typeof json] ?? 'OBJECT', json }
}

const types: { [type: string]: 'BOOLEAN' | 'NUMBER' | 'STRING' } = { boolean: 'BOOLEAN', number: 'NUMBER', bigint: 'NUMBER', string: 'STRING' }
