import { stepHeaders } from '@souffleur/schemas'
import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

export const phraseMissing: Rule = ({ process }) => process.elements
  .filter((element) => element.type === 'USER_TASK' && !element.job?.headers[stepHeaders.phrase]?.trim())
  .map((element) => element.userTask?.formKey
    ? { rule: 'phrase-missing', severity: 'warning', elementId: element.id, message: `The step ${elementLabel(element)} shows a form without a phrase. Write what the operator says.` }
    : { rule: 'phrase-missing', severity: 'error', elementId: element.id, message: `The step ${elementLabel(element)} has no phrase. Write what the operator says.` })
