import { noFittingAnswer } from '@souffleur/schemas'
import { takenFlow } from '../../modeler/drawing/answer-flow.ts'
import { answersOf, possibleResults } from '../../modeler/drawing/answers.ts'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import { flowsFrom } from '../../modeler/drawing/flows.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import { isOpenEnd } from '../../modeler/drawing/open-end.ts'
import type { LintWords } from '../words/lint-words.ts'
import type { Finding, Rule } from '../rule.ts'

/** Every answer, "no fitting answer" where it is allowed too, leads to an element. */
export const answerLeadsNowhere: Rule = ({ elements, words }) => elements
  .filter((element) => isStep(element) && (answersOf(element).length > 0 || flowsFrom(element).length > 0))
  .flatMap((step) => possibleResults(step).flatMap((answerId) => check(step, answerId, words)))

function check(step: Moddle, answerId: string, words: LintWords): Finding[] {
  const end: Moddle | undefined = takenFlow(step, answerId)?.targetRef
  if (end && !isOpenEnd(end)) return []
  const label = answersOf(step).find(({ id }) => id === answerId)?.label ?? noFittingAnswer
  return [{ element: step, severity: 'error', message: words.answerLeadsNowhere(label), fix: end ? endHere(end, answerId, words) : drawIt(step, { id: answerId, label }, words) }]
}

function endHere(end: Moddle, code: string, words: LintWords): Finding['fix'] {
  return { label: words.endHere, apply: ({ edits, find }) => edits.setOutcome(find(end.id)!, code) }
}

function drawIt(step: Moddle, answer: { id: string; label: string }, words: LintWords): Finding['fix'] {
  return { label: words.drawIt, apply: ({ edits, find }) => edits.drawAnswer(find(step.id)!, answer) }
}
