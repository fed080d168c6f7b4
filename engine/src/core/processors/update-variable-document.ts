import { contextOfInstance, type ElementContext } from '../behaviors/element-context.ts'
import { changeUserTask } from '../behaviors/user-task-transitions.ts'
import { userTaskOf, userTaskValue } from '../behaviors/user-tasks.ts'
import { mergeVariablesInSteps, setLocalVariablesInSteps } from '../behaviors/write-variables.ts'
import type { EngineCommand } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import { rejections } from '../rejections.ts'
import type { Steps } from '../steps.ts'
import type { Processor } from './processor.ts'

/** Somebody from outside sets variables: in one scope only, or merged upward from it. */
export const updateVariableDocument: Processor<'VARIABLE_DOCUMENT'> = (command, processing) => {
  const { value } = command
  const context = contextOfInstance(processing, value.scopeKey)
  if (!context) return processing.reject(rejections.variableScope(processing.keyText(value.scopeKey)))
  const task = context.element.taskListeners && userTaskOf(context)
  if (task) return updateUserTaskVariables(context, task, command)
  return update(context, value)
}

function* update({ processing, value: owner }: ElementContext, value: EngineCommand<'VARIABLE_DOCUMENT'>['value']): Steps<EngineRecord<any>> {
  const set = value.updateSemantics === 'LOCAL' ? setLocalVariablesInSteps : mergeVariablesInSteps
  yield* set(processing, value.scopeKey, owner, value.variables)
  return processing.event('VARIABLE_DOCUMENT', 'UPDATED', processing.newKey(), value)
}

/** Variables of a user task that is listened to are an update of it (8.8). */
function updateUserTaskVariables(context: ElementContext, { key: userTaskKey, task }: NonNullable<ReturnType<typeof userTaskOf>>, { value, request }: EngineCommand<'VARIABLE_DOCUMENT'>): EngineRecord<any> | undefined {
  const { processing } = context
  if (task.transition) return processing.reject(rejections.variablesOfUserTask(processing.keyText(userTaskKey), task.transition.state))
  const { variables, updateSemantics } = value
  const key = processing.newKey()
  processing.event('VARIABLE_DOCUMENT', 'UPDATING', key, value)
  const changedAttributes = Object.keys(variables).length > 0 ? ['variables' as const] : []
  return changeUserTask(context, 'UPDATING', { value: { ...userTaskValue(context, userTaskKey, task), variables, changedAttributes, document: { key, updateSemantics } }, request })
}
