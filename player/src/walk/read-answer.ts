import { noFittingAnswer, type Step, type Variables } from '@souffleur/schemas'
import { resultVariable } from './result-variable.ts'
import { wordsOf } from './words-of.ts'

/** The words of an answer, told from the variables that it gave: for an answer whose own words were lost. */
export function readAnswer(step: Step, given: Variables, lang: string): string {
  if (step.answers.length === 0) return wordsOf(step, given, lang)
  const name = resultVariable(step)
  const answer = step.answers.find(({ id }) => id === given[name])
  return answer ? answer.label : given[name] === noFittingAnswer ? String(given[`${name}_words`] ?? '') : ''
}
