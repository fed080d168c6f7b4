import type { Processing } from '../processing.ts'
import { TENANT, type UserTaskValue } from '../record-values.ts'
import type { UserTask } from '../state/unit.ts'
import { contextOfInstance, type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { unitOf } from './unit-of.ts'

/** A user task by its key, with the element it belongs to; `undefined` when there is none. */
export function findUserTask(processing: Processing, key: number): { context: ElementContext; task: Readonly<UserTask>; value: UserTaskValue } | undefined {
  const task = unitOf(processing.state, key)?.userTasks.get(key)
  const context = task && contextOfInstance(processing, task.elementInstance)
  return context && { context, task, value: userTaskValue(context, key, task) }
}

/** The native user task of an element instance; `undefined` when there is none. */
export function userTaskOf(context: ElementContext): { key: number; task: Readonly<UserTask> } | undefined {
  const key = instanceOf(context)?.userTask
  const task = key === undefined ? undefined : unitOfContext(context).userTasks.get(key)
  return task && { key: key!, task }
}

/** The record value of a user task, made from what is remembered of it. */
export function userTaskValue({ key: elementInstanceKey, value }: ElementContext, userTaskKey: number, { elementInstance: _element, transition: _transition, ...own }: Readonly<UserTask>): UserTaskValue {
  const { elementId, bpmnProcessId, version: processDefinitionVersion, processDefinitionKey, processInstanceKey } = value
  return {
    userTaskKey, ...own, changedAttributes: [], variables: {}, action: '',
    elementId, elementInstanceKey, bpmnProcessId, processDefinitionVersion, processDefinitionKey, processInstanceKey, tenantId: TENANT,
  }
}

/** The same with what is about to change, until all listeners are through. */
export function userTaskInTransition(context: ElementContext, key: number, task: Readonly<UserTask>): UserTaskValue {
  return { ...userTaskValue(context, key, task), ...task.transition!.wanted }
}
