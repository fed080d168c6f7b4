import { elementLabel } from './element-label.ts'
import { readAnswers } from './read-answers.ts'
import type { Rule } from './rule.ts'

export const answersUnreadable: Rule = ({ process }) => process.elements
  .filter((element) => element.type === 'USER_TASK' && !readAnswers(element))
  .map((element) => ({ rule: 'answers-unreadable', severity: 'error', elementId: element.id, message: `The answers of ${elementLabel(element)} can't be read. Type them again.` }))
