import { stepHeaders, noFittingAnswer, type AnswerHeader } from '@souffleur/schemas'
import { headerList } from './header-list.ts'
import type { Moddle } from './moddle.ts'
import { taskHeader } from './task-header.ts'

/** The answers of a step in the order of their keys; empty where the header is absent or is not a list. */
export function answersOf(step: Moddle): AnswerHeader[] {
  return headerList(step, stepHeaders.answers).filter((answer): answer is AnswerHeader => typeof (answer as AnswerHeader)?.id === 'string')
}

/** Name of the variable that receives the chosen answer. */
export function resultVariableOf(step: Moddle): string {
  return taskHeader(step, stepHeaders.resultVariable) || 'answer'
}

/** May "no fitting answer" be given here? */
export function allowsNoFittingAnswer(step: Moddle): boolean {
  return taskHeader(step, stepHeaders.noFittingAnswer) === 'true'
}

/** Every value the result variable can take: the answers' ids, and `noFittingAnswer` where it is allowed. */
export function possibleResults(step: Moddle): string[] {
  const ids = answersOf(step).map((answer) => answer.id)
  return allowsNoFittingAnswer(step) ? [...ids, noFittingAnswer] : ids
}
