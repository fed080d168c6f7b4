import type { Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import type { UserTaskValue } from '../record-values.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** The task is somebody's, whoever had it before; nobody's where the assignee is empty. */
export const assignUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'assign')
  return 'rejection' in task ? task.rejection : assign(processing, command.key, { ...task.found.value, assignee: command.value.assignee ?? '' })
}

export function assign(processing: Processing, key: number, value: UserTaskValue): EngineRecord<UserTaskValue> {
  processing.event('USER_TASK', 'ASSIGNING', key, value)
  return processing.event('USER_TASK', 'ASSIGNED', key, value)
}
