import type { UserTaskValue } from '../record-values.ts'
import type { UserTask } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** CREATED, ASSIGNED and UPDATED: the task is as the record says, and waits. */
export const applyUserTaskSettled: Applier<UserTaskValue> = (state, key, value) => {
  const { userTasks } = unitForChange(state, key)
  state.journal.put(userTasks, key, { ...withoutTransition(userTasks.get(key)!), ...attributesOf(value) })
}

/** COMPLETED and CANCELED. */
export const applyUserTaskLeft: Applier<UserTaskValue> = (state, key, { elementInstanceKey }) => {
  const unit = unitForChange(state, key)
  state.journal.remove(unit.userTasks, key)
  state.owners.delete(key)
  const instance = unit.elementInstances.get(elementInstanceKey)
  if (instance) state.journal.set(instance, 'userTask', undefined)
}

/** What can change of a user task; a priority only where there is one. */
export function attributesOf({ assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate, priority }: UserTaskValue): Pick<UserTask, 'assignee' | 'candidateGroupsList' | 'candidateUsersList' | 'dueDate' | 'followUpDate' | 'priority'> {
  return { assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate, ...priority !== undefined && { priority } }
}

/** The task as it is while nothing is under way. */
export function withoutTransition({ transition: _through, ...task }: Readonly<UserTask>): UserTask {
  return task
}
