import { contextOfInstance } from '../behaviors/element-context.ts'
import { mergeVariables, setLocalVariables } from '../behaviors/write-variables.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Somebody from outside sets variables: in one scope only, or merged upward from it. */
export const updateVariableDocument: Processor<'VARIABLE_DOCUMENT'> = ({ value }, processing) => {
  const context = contextOfInstance(processing, value.scopeKey)
  if (!context) return processing.reject(rejections.variableScope(processing.keyText(value.scopeKey)))
  const set = value.updateSemantics === 'LOCAL' ? setLocalVariables : mergeVariables
  set(processing, value.scopeKey, context.value, value.variables)
  return processing.event('VARIABLE_DOCUMENT', 'UPDATED', processing.newKey(), value)
}
