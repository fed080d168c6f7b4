import { flowsFrom } from '../../modeler/drawing/flows.ts'
import { isA } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** One way leaves an element that is not a fork. */
export const severalWays: Rule = ({ elements, words }) => elements
  .filter((element) => isA(element, 'bpmn:FlowNode') && !isA(element, 'bpmn:Gateway') && flowsFrom(element).length > 1)
  .map((element) => ({ element, severity: 'warning', message: words.severalWays }))
