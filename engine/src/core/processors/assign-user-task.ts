import type { ElementContext } from '../behaviors/element-context.ts'
import { changedAttributes } from '../behaviors/changed-attributes.ts'
import { changeUserTask } from '../behaviors/user-task-transitions.ts'
import type { EngineRecord } from '../record.ts'
import type { UserTaskValue } from '../record-values.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** The task is somebody's, whoever had it before; nobody's where the assignee is empty. */
export const assignUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'assign')
  return 'rejection' in task ? task.rejection : assign(task.found, 'ASSIGNING', command)
}

/** Zeebe tells of a claim as such, and of what changes, since there are listeners: in their presence we do as well. */
export function assign({ context, value }: { context: ElementContext; value: UserTaskValue }, state: 'ASSIGNING' | 'CLAIMING', { value: { assignee = '' }, request }: { value: { assignee?: string }; request?: number }): EngineRecord<any> | undefined {
  const assigned = { ...value, assignee }
  if (!context.element.taskListeners) return changeUserTask(context, 'ASSIGNING', { value: assigned })
  return changeUserTask(context, state, { value: { ...assigned, changedAttributes: changedAttributes(value, assigned) }, request })
}
