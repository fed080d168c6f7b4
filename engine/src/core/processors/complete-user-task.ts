import { instanceOf, scopeOf } from '../behaviors/element-context.ts'
import { triggerProcessEvent } from '../behaviors/process-events.ts'
import { completeElement } from '../behaviors/transitions.ts'
import type { Processor } from './processor.ts'
import { userTaskInHand } from './user-task-precondition.ts'

/** The task is done, with variables that go the way of a job's. */
export const completeUserTask: Processor<'USER_TASK'> = (command, processing) => {
  const task = userTaskInHand(command, processing, 'complete')
  if ('rejection' in task) return task.rejection
  const { context, value } = task.found
  const variables = command.value.variables ?? {}
  processing.event('USER_TASK', 'COMPLETING', command.key, { ...value, variables })
  const response = processing.event('USER_TASK', 'COMPLETED', command.key, { ...value, variables })
  const scope = scopeOf(context)
  if (scope && instanceOf(scope)?.state === 'ACTIVATED') {
    triggerProcessEvent(processing, context.key, context.value, { elementId: context.element.id, variables })
    completeElement(context)
  }
  return response
}
