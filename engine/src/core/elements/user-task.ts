import { evaluateUserTask } from '../behaviors/evaluate-user-task.ts'
import { subscribeToEvents } from '../behaviors/event-subscriptions.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { cancelUserTask, createUserTask } from '../behaviors/user-tasks.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, terminateActivity } from './leave.ts'

/** Native user tasks (`zeebe:userTask`): they wait to be completed by a command of their own. Others are done by a job. */
export const userTask: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const wanted = evaluateUserTask(context)
    if ('errorType' in wanted) return wanted
    const unsubscribed = subscribeToEvents(context)
    if (unsubscribed) return unsubscribed
    createUserTask(context, wanted)
    transitionToActivated(context)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,

  terminate(context) {
    cancelUserTask(context)
    return terminateActivity(context)
  },
}
