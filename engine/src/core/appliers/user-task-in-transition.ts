import type { UserTaskValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { UserTaskTransitionState } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { attributesOf, withoutTransition } from './user-task-changed.ts'
import { unitForChange } from './unit-for-change.ts'

/** CREATING: the task is there, found by its key, and about to be what the record says. */
export const applyUserTaskCreating: Applier<UserTaskValue> = (state, key, value) => {
  const { elementInstanceKey: elementInstance, formKey, externalFormReference, customHeaders, creationTimestamp } = value
  const unit = unitForChange(state, elementInstance)
  state.journal.put(unit.userTasks, key, { elementInstance, ...attributesOf(value), formKey, externalFormReference, customHeaders, creationTimestamp })
  state.journal.set(unit.elementInstances.get(elementInstance)!, 'userTask', key)
  state.owners.put(key, unit.key)
  applyUserTaskTransition('CREATING')(state, key, value)
}

/** ASSIGNING, CLAIMING, UPDATING, COMPLETING, CANCELING: nothing has changed, until all who listen are through. */
export const applyUserTaskTransition = (next: UserTaskTransitionState): Applier<UserTaskValue> => (state, key, value) => {
  const { changedAttributes, variables, action, awaitedBy, document } = value
  const { userTasks } = unitForChange(state, key)
  const transition = { state: next, wanted: { ...attributesOf(value), changedAttributes, variables, action }, ...awaitedBy !== undefined && { awaitedBy }, ...document && { document } }
  state.journal.put(userTasks, key, { ...userTasks.get(key)!, transition })
  beginListening(state, value.elementInstanceKey)
}

/** CORRECTED: a listener had something set right. */
export const applyUserTaskCorrected: Applier<UserTaskValue> = (state, key, value) => {
  const { userTasks } = unitForChange(state, key)
  const task = userTasks.get(key)!
  const transition = task.transition!
  state.journal.put(userTasks, key, { ...task, transition: { ...transition, wanted: { ...transition.wanted, ...attributesOf(value), changedAttributes: value.changedAttributes } } })
}

/** ASSIGNMENT_DENIED, UPDATE_DENIED, COMPLETION_DENIED: the task stays as it was. */
export const applyUserTaskDenied: Applier<UserTaskValue> = (state, key, { elementInstanceKey }) => {
  const { userTasks } = unitForChange(state, key)
  state.journal.put(userTasks, key, withoutTransition(userTasks.get(key)!))
  beginListening(state, elementInstanceKey)
}

function beginListening(state: PartitionState, elementInstanceKey: number): void {
  const instance = unitForChange(state, elementInstanceKey).elementInstances.get(elementInstanceKey)!
  if (instance.listenersDone) state.journal.set(instance, 'listenersDone', 0)
}
