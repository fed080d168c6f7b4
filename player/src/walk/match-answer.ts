import type { Answer } from '@souffleur/schemas'

/** Words as compared: no case, no punctuation, ё as е, single spaces. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The answer that a person's words name: its digit, its label or one of its synonyms; the first in the list where several do. */
export function matchAnswer(answers: readonly Answer[], text: string): Answer | undefined {
  const said = plainWords(text)
  if (said === '') return undefined
  return answers.find((answer) => answer.key === said) ?? answers.find((answer) => namesOf(answer).some((name) => plainWords(name) === said))
}

function namesOf({ label, id, synonyms = [] }: Answer): string[] {
  return [label, id, ...synonyms]
}
