import { objectionMessage, objectionStart } from '../../modeler/drawing/objection.ts'
import type { Rule } from '../rule.ts'

/** Something raises every objection. */
export const objectionMessageMissing: Rule = ({ elements, words }) => elements
  .filter((element) => objectionStart(element) && !objectionMessage(element)?.trim())
  .map((element) => ({ element, severity: 'error', message: words.objectionMessageMissing }))
