import type { Field } from '@souffleur/schemas'

/** Types that may share a row with their like. */
const narrow = new Set<Field['type']>(['datetime', 'number', 'select'])

/** Which fields stand two in a row: neighbors that are both narrow. One that is left alone keeps its row. */
export function pairFields(fields: readonly Field[]): boolean[] {
  const paired = fields.map(() => false)
  for (let index = 1; index < fields.length; index++) {
    if (paired[index - 1] || !narrow.has(fields[index - 1]!.type) || !narrow.has(fields[index]!.type)) continue
    paired[index - 1] = paired[index] = true
  }
  return paired
}
