import { elementLabel } from './element-label.ts'
import { functionCalls } from './function-calls.ts'
import type { Rule } from './rule.ts'

export const parameterMissing: Rule = ({ process, functions }) => functionCalls(process).flatMap(({ element, functionId }) => {
  const given = new Set(element.inputMappings.map((mapping) => mapping.target.split('.')[0]))
  const missing = functions.required(functionId).filter((name) => !given.has(name))
  return missing.map((name) => ({ rule: 'parameter-missing', severity: 'warning' as const, elementId: element.id, message: `${elementLabel(element)} does not say what “${name}” is. It works only if a variable has that name.` }))
})
