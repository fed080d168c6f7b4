import { stepHeaders, type Answer, type AnswerHeader } from '@souffleur/schemas'
import { pickLabel } from './pick-wording.ts'
import { readJsonList } from './read-json-list.ts'

/** A keyboard's digits but 0, which stands for "no fitting answer". */
export const MAX_ANSWERS = 9

/** The answers of a step with their keys 1–9, in the words of the language. */
export function readAnswers(headers: { readonly [name: string]: string }, lang: string): Answer[] {
  const drawn = readJsonList<Partial<AnswerHeader>>(headers[stepHeaders.answers]).filter((answer) => typeof answer.id === 'string')
  return drawn.slice(0, MAX_ANSWERS).map(({ id, label, labels, usual, synonyms }, index) => ({
    id: id!,
    label: pickLabel(label ?? id!, labels, lang),
    key: String(index + 1),
    ...(usual === true && { usual }),
    ...(Array.isArray(synonyms) && synonyms.length > 0 && { synonyms: synonyms.map(String) }),
  }))
}
