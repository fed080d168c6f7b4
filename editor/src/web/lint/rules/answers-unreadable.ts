import { stepHeaders } from '@souffleur/schemas'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import { taskHeader } from '../../modeler/drawing/task-header.ts'
import type { Rule } from '../rule.ts'

/** The answers of an imported drawing are a JSON list. */
export const answersUnreadable: Rule = ({ elements, words }) => elements
  .filter((element) => isStep(element) && !isList(taskHeader(element, stepHeaders.answers)))
  .map((element) => ({ element, severity: 'error', message: words.answersUnreadable }))

function isList(text = '[]'): boolean {
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}
