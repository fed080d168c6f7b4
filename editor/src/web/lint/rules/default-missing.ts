import { stepBefore } from '../../modeler/drawing/answer-gateway.ts'
import { answersOf } from '../../modeler/drawing/answers.ts'
import { flowsFrom } from '../../modeler/drawing/flows.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** A fork by conditions has a way for all other cases. One that sorts answers needs none: only answers come out of its step. */
export const defaultMissing: Rule = ({ elements, words }) => elements
  .filter((element) => isA(element, 'bpmn:ExclusiveGateway') && !element.default && flowsFrom(element).length > 1 && !sortsAnswers(element) && flowsFrom(element).every(hasCondition))
  .map((element) => ({ element, severity: 'warning', message: words.defaultMissing }))

function sortsAnswers(fork: Moddle): boolean {
  const step = stepBefore(fork)
  return step !== undefined && answersOf(step).length > 0
}

function hasCondition(flow: Moddle): boolean {
  return Boolean(flow.conditionExpression?.body?.trim())
}
