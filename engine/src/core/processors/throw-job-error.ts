import { NO_CATCH_EVENT_FOUND } from '../appliers/put-job.ts'
import { findCatch, uncaught } from '../behaviors/error-events.ts'
import { canTrigger, triggerEvent } from '../behaviors/event-triggers.ts'
import { createJobIncident } from '../behaviors/incidents.ts'
import { rejections } from '../rejections.ts'
import { jobInHand } from './job-precondition.ts'
import type { Processor } from './processor.ts'

/** The error goes to whoever catches it; where nobody does, the call succeeds all the same and there is an incident. */
export const throwJobError: Processor<'JOB'> = ({ key, value: { errorCode = '', errorMessage = '', variables = {} } }, processing) => {
  const job = jobInHand(processing, key, 'throw an error for job')
  if ('rejection' in job) return job.rejection
  const { context, value } = job.found
  if (value.jobListenerEventType) return processing.reject(rejections.errorOfListener(value.jobKind, { key: processing.keyText(key), type: value.type, processInstance: processing.keyText(value.processInstanceKey) }))
  const found = findCatch(context, 'error', errorCode)
  const thrown = { ...value, errorCode, errorMessage, variables }
  if ('event' in found) {
    const response = processing.event('JOB', 'ERROR_THROWN', key, thrown)
    if (canTrigger(found.scope, found.event)) triggerEvent(found.scope, found.event, variables)
    return response
  }
  const response = processing.event('JOB', 'ERROR_THROWN', key, { ...thrown, elementId: NO_CATCH_EVENT_FOUND })
  createJobIncident(context, { key, elementId: NO_CATCH_EVENT_FOUND }, uncaught(errorCode, found.available, errorMessage))
  return response
}
