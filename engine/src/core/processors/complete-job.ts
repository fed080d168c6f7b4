import { triggerProcessEvent } from '../behaviors/process-events.ts'
import { completeElement } from '../behaviors/transitions.ts'
import type { ElementContext } from '../behaviors/element-context.ts'
import type { JobValue } from '../record-values.ts'
import { checkListenerResult } from './check-listener-result.ts'
import { checkAdHocResult, followAdHocResult } from './follow-ad-hoc-result.ts'
import { followListenerResult } from './follow-listener-result.ts'
import { jobInHand } from './job-precondition.ts'
import type { Processor } from './processor.ts'

/** The worker's variables wait at the element, which is ordered to complete, or to go on after its listener. */
export const completeJob: Processor<'JOB'> = ({ key, value }, processing) => {
  const job = jobInHand(processing, key, 'complete job')
  if ('rejection' in job) return job.rejection
  const { context, value: found } = job.found
  const { variables = {}, result } = value
  const completed: JobValue = { ...found, variables, ...result && { result } }
  const refusal = checkAdHocResult(context, key, completed) ?? checkListenerResult(context, key, completed)
  if (refusal) return processing.reject(refusal)
  const response = processing.event('JOB', 'COMPLETED', key, completed)
  FOLLOW[completed.jobKind](context, completed)
  return response
}

const FOLLOW: { readonly [Kind in JobValue['jobKind']]: (context: ElementContext, job: JobValue) => void } = {
  BPMN_ELEMENT(context, job) {
    keepVariables(context, job)
    completeElement(context)
  },

  EXECUTION_LISTENER(context, job) {
    keepVariables(context, job)
    context.processing.followUp('PROCESS_INSTANCE', 'COMPLETE_EXECUTION_LISTENER', context.key, context.value)
  },

  TASK_LISTENER: followListenerResult,
  AD_HOC_SUB_PROCESS: followAdHocResult,
}

function keepVariables({ processing, key, value, element }: ElementContext, { variables }: JobValue): void {
  triggerProcessEvent(processing, key, value, { elementId: element.id, variables })
}
