import { stepHeaders, type FactHeader, type Step } from '@souffleur/schemas'
import { formatValue } from './format-value.ts'
import { pickLabel } from './pick-wording.ts'
import { readJsonList } from './read-json-list.ts'
import type { ValueOf } from './text-values.ts'

const NO_VALUE = '—'

/** The facts under a phrase, their values formatted for the language; `—` where a value is not known. */
export function readFacts(headers: { readonly [name: string]: string }, valueOf: ValueOf, lang: string): Step['facts'] {
  const drawn = readJsonList<Partial<FactHeader>>(headers[stepHeaders.facts])
  return drawn.map(({ label = '', labels, value = '' }) => ({ label: pickLabel(label, labels, lang), value: formatValue(valueOf(String(value)), lang) || NO_VALUE }))
}
