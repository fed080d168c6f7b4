import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { cancelJob, createJob, evaluateJob } from '../behaviors/jobs.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** Every element that a job does: service, send, user, business rule and script tasks, message throw and end events. */
export const jobTask: ElementProcessor = {
  activate(context) {
    const failure = applyInputMappings(context)
    if (failure) return failure
    const job = evaluateJob(context)
    if (!('value' in job)) return job as never
    const unsubscribed = subscribeToEvents(context)
    if (unsubscribed) return unsubscribed
    createJob(context, job.value)
    transitionToActivated(context)
    return undefined
  },

  complete(context) {
    const failure = applyOutputMappings(context)
    if (failure) return failure
    unsubscribeFromEvents(context)
    return leaveCompleted(context)
  },

  terminate(context) {
    cancelJob(context)
    unsubscribeFromEvents(context)
    return leaveTerminated(context)
  },
}
