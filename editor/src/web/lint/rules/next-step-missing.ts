import { answersOf } from '../../modeler/drawing/answers.ts'
import { flowsFrom } from '../../modeler/drawing/flows.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** Something follows everything but an end. A step whose answers lead nowhere is told of by each answer. */
export const nextStepMissing: Rule = ({ elements, words }) => elements
  .filter((element) => mustLeadOn(element) && !flowsFrom(element).length)
  .map((element) => ({ element, severity: 'error', message: words.nothingFollows }))

function mustLeadOn(element: Moddle): boolean {
  if (!isA(element, 'bpmn:FlowNode') || isA(element, 'bpmn:EndEvent')) return false
  if (element.triggeredByEvent || element.isForCompensation) return false
  return !answersOf(element).length
}
