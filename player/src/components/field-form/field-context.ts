import type { Field } from '@souffleur/schemas'
import type { TemplateResult } from 'lit'
import type { PlayerStrings } from '../../theme/player-strings.ts'

/** What one field needs to be drawn. */
export interface FieldContext {
  field: Field
  /** Id of the control; `<id>-error` and `<id>-description` belong to it. */
  id: string
  value: unknown
  error: string | undefined
  readonly: boolean
  strings: PlayerStrings
  edit(value: unknown): void
}

/** Draws the control of one field type, without its label. */
export type FieldTemplate = (context: FieldContext) => TemplateResult
