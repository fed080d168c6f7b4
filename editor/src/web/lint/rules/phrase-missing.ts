import { stepHeaders } from '@souffleur/schemas'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import { taskHeader } from '../../modeler/drawing/task-header.ts'
import type { Rule } from '../rule.ts'

/** Every step says something. */
export const phraseMissing: Rule = ({ elements, words }) => elements
  .filter((element) => isStep(element) && !taskHeader(element, stepHeaders.phrase)?.trim())
  .map((element) => ({ element, severity: 'error', message: words.phraseMissing }))
