import { changedAttributes } from '../behaviors/changed-attributes.ts'
import { changeUserTask } from '../behaviors/user-task-transitions.ts'
import type { UserTaskValue } from '../record-values.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** Dates and candidates change as far as `changedAttributes` says so; where somebody listens, only what really changes is told. */
export const updateUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'update')
  if ('rejection' in task) return task.rejection
  const { context, value } = task.found
  const given = command.value.changedAttributes ?? []
  const updated: UserTaskValue = { ...value, ...Object.fromEntries(given.map(name => [name, command.value[name]])) }
  const changed = context.element.taskListeners ? changedAttributes(value, updated) : given
  return changeUserTask(context, 'UPDATING', { value: { ...updated, changedAttributes: changed }, request: command.request })
}
