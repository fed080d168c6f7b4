import { nothing } from 'lit'
import type { FieldContext } from './field-context.ts'

/** Ids of what describes a control: its error first, then its description. */
export function describedBy({ id, error, field }: FieldContext): string | typeof nothing {
  const ids = [...(error ? [`${id}-error`] : []), ...(field.description ? [`${id}-description`] : [])]
  return ids.length ? ids.join(' ') : nothing
}
