import { flowsTo } from '../../modeler/drawing/flows.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** Some way leads to everything but a start. */
export const neverReached: Rule = ({ elements, words }) => elements
  .filter((element) => needsWay(element) && !flowsTo(element).length)
  .map((element) => ({ element, severity: 'warning', message: words.neverReached }))

function needsWay(element: Moddle): boolean {
  if (!isA(element, 'bpmn:FlowNode') || isA(element, 'bpmn:StartEvent', 'bpmn:BoundaryEvent')) return false
  return !element.triggeredByEvent && !element.isForCompensation
}
