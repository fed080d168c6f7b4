import type { UserTaskValue } from '../record-values.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** Dates and candidates change as far as `changedAttributes` says so. */
export const updateUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'update')
  if ('rejection' in task) return task.rejection
  const changedAttributes = command.value.changedAttributes ?? []
  const changes = Object.fromEntries(changedAttributes.map(name => [name, command.value[name]]))
  const value: UserTaskValue = { ...task.found.value, ...changes, changedAttributes }
  processing.event('USER_TASK', 'UPDATING', command.key, value)
  return processing.event('USER_TASK', 'UPDATED', command.key, value)
}
