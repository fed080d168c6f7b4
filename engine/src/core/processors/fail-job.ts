import { createJobIncident, MAX_INCIDENT_MESSAGE } from '../behaviors/incidents.ts'
import { offerJob } from '../behaviors/offer-job.ts'
import { setLocalVariables } from '../behaviors/write-variables.ts'
import { jobInHand } from './job-precondition.ts'
import type { Processor } from './processor.ts'

const NO_RETRIES = { BPMN_ELEMENT: 'JOB_NO_RETRIES', EXECUTION_LISTENER: 'EXECUTION_LISTENER_NO_RETRIES', TASK_LISTENER: 'TASK_LISTENER_NO_RETRIES', AD_HOC_SUB_PROCESS: 'AD_HOC_SUB_PROCESS_NO_RETRIES' } as const

/** The worker says how many tries are left: with none there is an incident, with some the job is there again, at once or after its back-off. */
export const failJob: Processor<'JOB'> = ({ key, value: { retries = 0, retryBackoff = 0, errorMessage = '', variables = {} } }, processing) => {
  const job = jobInHand(processing, key, 'fail job')
  if ('rejection' in job) return job.rejection
  const { context, value } = job.found
  const backsOff = retries > 0 && retryBackoff > 0
  const recurringTime = backsOff ? processing.now + retryBackoff : value.recurringTime
  const message = errorMessage.slice(0, MAX_INCIDENT_MESSAGE)
  const response = processing.event('JOB', 'FAILED', key, { ...value, retries, retryBackoff, recurringTime, errorMessage: message, variables })
  setLocalVariables(processing, context.key, context.value, variables)
  if (retries <= 0) createJobIncident(context, { key, elementId: value.elementId }, { errorType: NO_RETRIES[value.jobKind], message: message === '' ? 'No more retries left.' : message })
  else if (!backsOff) offerJob(processing, key, value.type)
  return response
}
