import type { Field } from '@souffleur/schemas'

/** The words over a field. form-js names a date field in `dateLabel` or `timeLabel`. */
export function fieldLabel(field: Field & { dateLabel?: string; timeLabel?: string }): string {
  return field.label ?? (field.subtype === 'time' ? field.timeLabel : field.dateLabel) ?? field.key ?? ''
}
