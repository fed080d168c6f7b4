import { rejections } from '../rejections.ts'
import { assign } from './assign-user-task.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** Somebody takes the task, unless another has it. */
export const claimUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'claim')
  if ('rejection' in task) return task.rejection
  const { value } = task.found
  const assignee = command.value.assignee ?? ''
  const key = processing.keyText(command.key)
  if (assignee.trim() === '') return processing.reject(rejections.invalidState(`Expected to claim user task with key '${key}', but provided assignee is empty`))
  if (value.assignee.trim() !== '' && value.assignee !== assignee) return processing.reject(rejections.invalidState(`Expected to claim user task with key '${key}', but it has already been assigned`))
  return assign(task.found, 'CLAIMING', command)
}
