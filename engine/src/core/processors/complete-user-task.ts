import { changeUserTask } from '../behaviors/user-task-transitions.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** The task is done, with variables that go the way of a job's. */
export const completeUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'complete')
  if ('rejection' in task) return task.rejection
  const { context, value } = task.found
  return changeUserTask(context, 'COMPLETING', { value: { ...value, variables: command.value.variables ?? {} }, request: command.request })
}
