import { elementLabel } from './element-label.ts'
import { functionCalls } from './function-calls.ts'
import type { Rule } from './rule.ts'

export const functionUnknown: Rule = ({ process, functions }) => functionCalls(process)
  .filter(({ functionId }) => functions.version(functionId) === undefined)
  .map(({ element, functionId }) => ({
    rule: 'function-unknown',
    severity: 'error',
    elementId: element.id,
    message: functionId ? `${elementLabel(element)} calls the function “${functionId}”, which the library does not have. Choose another, or create it.` : `${elementLabel(element)} calls no function. Choose one.`,
  }))
