import { isA } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** What a person meets has a name. */
export const nameMissing: Rule = ({ elements, words }) => elements
  .filter((element) => isA(element, 'bpmn:Activity') && !element.name?.trim())
  .map((element) => ({ element, severity: 'warning', message: words.nameMissing }))
