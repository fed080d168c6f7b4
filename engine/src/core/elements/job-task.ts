import { subscribeToEvents } from '../behaviors/event-subscriptions.ts'
import { createJob, evaluateJob } from '../behaviors/jobs.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, terminateActivity, terminateEvent } from './leave.ts'

/** Every element that a job does: service, send, user, business rule and script tasks, message throw and end events. */
export const jobTask: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const job = evaluateJob(context)
    if (!('value' in job)) return job as never
    const unsubscribed = subscribeToEvents(context)
    if (unsubscribed) return unsubscribed
    createJob(context, job.value)
    transitionToActivated(context)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,

  terminate: context => context.element.type === 'INTERMEDIATE_THROW_EVENT' ? terminateEvent(context) : terminateActivity(context),
}
