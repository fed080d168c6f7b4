import type { Processing } from '../processing.ts'
import { TENANT, type UserTaskValue } from '../record-values.ts'
import type { UserTask } from '../state/unit.ts'
import { contextOfInstance, type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { unitOf } from './unit-of.ts'
import type { UserTaskWanted } from './evaluate-user-task.ts'

/** A native user task, which nobody but people and their programs does: there is no job. */
export function createUserTask(context: ElementContext, wanted: UserTaskWanted): void {
  const { processing, key: elementInstance, element } = context
  const key = processing.newKey()
  const { headers: customHeaders } = element.userTask!
  const value = userTaskValue(context, key, { ...wanted, customHeaders: customHeaders!, creationTimestamp: processing.now, elementInstance })
  processing.event('USER_TASK', 'CREATING', key, value)
  processing.event('USER_TASK', 'CREATED', key, value)
}

/** A user task of an element that is left is nobody's any more. */
export function cancelUserTask(context: ElementContext): void {
  const key = instanceOf(context)?.userTask
  const task = key === undefined ? undefined : unitOfContext(context).userTasks.get(key)
  if (!task) return
  for (const intent of ['CANCELING', 'CANCELED']) context.processing.event('USER_TASK', intent, key!, userTaskValue(context, key!, task))
}

/** A user task by its key, with the element it belongs to; `undefined` when there is none. */
export function findUserTask(processing: Processing, key: number): { context: ElementContext; value: UserTaskValue } | undefined {
  const task = unitOf(processing.state, key)?.userTasks.get(key)
  const context = task && contextOfInstance(processing, task.elementInstance)
  return context && { context, value: userTaskValue(context, key, task) }
}

/** The record value of a user task, made from what is remembered of it. */
export function userTaskValue({ key: elementInstanceKey, value }: ElementContext, userTaskKey: number, { elementInstance: _element, ...own }: Readonly<UserTask>): UserTaskValue {
  const { elementId, bpmnProcessId, version: processDefinitionVersion, processDefinitionKey, processInstanceKey } = value
  return {
    userTaskKey, ...own, changedAttributes: [], variables: {}, action: '',
    elementId, elementInstanceKey, bpmnProcessId, processDefinitionVersion, processDefinitionKey, processInstanceKey, tenantId: TENANT,
  }
}
