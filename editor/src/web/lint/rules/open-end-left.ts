import { conditionAdmits } from '../../modeler/drawing/answer-condition.ts'
import { stepBefore } from '../../modeler/drawing/answer-gateway.ts'
import { possibleResults, resultVariableOf } from '../../modeler/drawing/answers.ts'
import { flowsTo } from '../../modeler/drawing/flows.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import { isOpenEnd } from '../../modeler/drawing/open-end.ts'
import type { Rule } from '../rule.ts'

/** No way is left open. Those of answers are told of at their step. */
export const openEndLeft: Rule = ({ elements, words }) => elements
  .filter((element) => isOpenEnd(element) && !flowsTo(element).some(belongsToAnswer))
  .map((element) => ({ element, severity: 'error', message: words.openEnd }))

function belongsToAnswer(flow: Moddle): boolean {
  const step = stepBefore(flow.sourceRef)
  return step !== undefined && possibleResults(step).some((id) => conditionAdmits(flow.conditionExpression?.body, resultVariableOf(step), id))
}
