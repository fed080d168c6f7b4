import { triggerProcessEvent } from '../behaviors/process-events.ts'
import { completeElement } from '../behaviors/transitions.ts'
import { jobInHand } from './job-precondition.ts'
import type { Processor } from './processor.ts'

/** The worker's variables wait at the element, which is ordered to complete, or to go on after its listener. */
export const completeJob: Processor<'JOB'> = ({ key, value }, processing) => {
  const job = jobInHand(processing, key, 'complete job')
  if ('rejection' in job) return job.rejection
  const { context, value: completed } = job.found
  const variables = value.variables ?? {}
  const response = processing.event('JOB', 'COMPLETED', key, { ...completed, variables })
  triggerProcessEvent(processing, context.key, context.value, { elementId: context.element.id, variables })
  if (completed.jobKind === 'BPMN_ELEMENT') completeElement(context)
  else processing.followUp('PROCESS_INSTANCE', 'COMPLETE_EXECUTION_LISTENER', context.key, context.value)
  return response
}
