import type { Field, Step, Variables } from '@souffleur/schemas'
import type { Retry } from './input-reading.ts'
import { readField } from './read-field.ts'
import { sentence } from './sentences.ts'

export type FormReading = { variables: Variables } | { retry: Retry }

/** Reads the fields of a step by form-js's rules. Only keys that the step declares are taken. */
export function readForm(step: Pick<Step, 'fields'>, given: { readonly [key: string]: unknown }, lang: string): FormReading {
  const read = step.fields.filter(isInput).map(({ key, ...field }) => ({ key: key!, reading: readField(field, Object.hasOwn(given, key!) ? given[key!] : undefined, lang) }))
  const wrong = read.flatMap(({ key, reading }) => ('problem' in reading ? [[key, reading.problem] as const] : []))
  if (wrong.length > 0) return { retry: { reason: 'invalid', message: sentence(lang, 'checkFields'), fields: Object.fromEntries(wrong) } }
  return { variables: Object.fromEntries(read.flatMap(({ key, reading }) => ('value' in reading ? [[key, reading.value]] : []))) }
}

function isInput({ type, key }: Field): boolean {
  return type !== 'text' && key !== undefined
}
