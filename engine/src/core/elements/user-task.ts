import { evaluateUserTask } from '../behaviors/evaluate-user-task.ts'
import type { ElementContext } from '../behaviors/element-context.ts'
import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { resolveIncidents } from '../behaviors/incidents.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { assignAsDrawn, cancelUserTask, createUserTask } from '../behaviors/user-task-life.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor, Termination } from './element-processor.ts'
import { concludeActivity, leaveCompleted, leaveTerminated, terminateActivity } from './leave.ts'

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
    assignAsDrawn(context, wanted.assignee)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,

  terminate(context) {
    if (context.element.taskListeners) return terminateListenedTo(context)
    cancelUserTask(context)
    return terminateActivity(context)
  },
}

/** In the order of 8.8, in which those who listen may hold the end up. */
function terminateListenedTo(context: ElementContext): Termination {
  unsubscribeFromEvents(context)
  resolveIncidents(context)
  return cancelUserTask(context) ? leaveTerminated(context) : 'waiting'
}
