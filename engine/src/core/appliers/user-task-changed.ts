import type { UserTaskAttribute, UserTaskValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { UserTask } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** CREATING: the task is there, and found by its key. */
export const applyUserTaskCreating: Applier<UserTaskValue> = (state, key, value) => {
  const { elementInstanceKey: elementInstance, assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate, formKey, externalFormReference, customHeaders, creationTimestamp } = value
  const unit = unitForChange(state, elementInstance)
  const priority = value.priority === undefined ? {} : { priority: value.priority }
  state.journal.put(unit.userTasks, key, { elementInstance, assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate, formKey, externalFormReference, ...priority, customHeaders, creationTimestamp })
  state.journal.set(unit.elementInstances.get(elementInstance)!, 'userTask', key)
  state.owners.put(key, unit.key)
}

/** ASSIGNED: nobody where the assignee is empty. */
export const applyUserTaskAssigned: Applier<UserTaskValue> = (state, key, { assignee }) => change(state, key, { assignee })

/** UPDATED: what the record says has changed, and nothing else. */
export const applyUserTaskUpdated: Applier<UserTaskValue> = (state, key, value) => {
  change(state, key, Object.fromEntries(value.changedAttributes.map(name => [name, value[name]])) as Pick<UserTask, UserTaskAttribute>)
}

/** COMPLETED and CANCELED. */
export const applyUserTaskLeft: Applier<UserTaskValue> = (state, key, { elementInstanceKey }) => {
  const unit = unitForChange(state, key)
  state.journal.remove(unit.userTasks, key)
  state.owners.delete(key)
  const instance = unit.elementInstances.get(elementInstanceKey)
  if (instance) state.journal.set(instance, 'userTask', undefined)
}

function change(state: PartitionState, key: number, changes: Partial<UserTask>): void {
  const { userTasks } = unitForChange(state, key)
  state.journal.put(userTasks, key, { ...userTasks.get(key)!, ...changes })
}
