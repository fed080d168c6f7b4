import type { Processing } from '../processing.ts'
import { TENANT, type JobValue, type ProcessInstanceValue } from '../record-values.ts'
import type { Job } from '../state/unit.ts'
import { contextOfInstance, type ElementContext } from './element-context.ts'

/** A job by its key, with the element it belongs to; `undefined` when there is none. */
export function findJob(processing: Processing, key: number): { context: ElementContext; job: Readonly<Job>; value: JobValue } | undefined {
  const row = processing.state.jobs.get(key)
  const job = row && processing.state.units.get(row.unit)?.jobs.get(key)
  const context = job && contextOfInstance(processing, job.elementInstance)
  return context && { context, job, value: jobValue(context, job) }
}

/** The record value of a job, made from what is remembered of it. */
export function jobValue({ key, value }: ElementContext, job: Readonly<Job>): JobValue {
  const { type, worker, retries, retryBackoff, recurAt, deadline, headers, errorMessage, errorCode } = job
  return {
    type, worker, retries, retryBackoff, recurringTime: recurAt, deadline, timeout: -1, customHeaders: headers, variables: {}, errorMessage, errorCode,
    ...ownerOfJob(key, value), ...kindOfJob(job), ...job.elementId !== undefined && { elementId: job.elementId },
  }
}

export type KindOfJob = Pick<JobValue, 'jobKind' | 'jobListenerEventType'>

/** What the record of a job says of who asks for it: the element, unless something else is named. */
export function kindOfJob({ listener, leads }: Pick<Job, 'listener' | 'leads'>): KindOfJob {
  if (leads) return { jobKind: 'AD_HOC_SUB_PROCESS' }
  if (listener === undefined) return { jobKind: 'BPMN_ELEMENT' }
  return { jobKind: listener === 'START' || listener === 'END' ? 'EXECUTION_LISTENER' : 'TASK_LISTENER', jobListenerEventType: listener }
}

type OwnerOfJob = Pick<JobValue, 'elementId' | 'elementInstanceKey' | 'bpmnProcessId' | 'processDefinitionVersion' | 'processDefinitionKey' | 'processInstanceKey' | 'tenantId'>

/** What the record of a job says of the element that it belongs to. */
export function ownerOfJob(elementInstanceKey: number, value: ProcessInstanceValue): OwnerOfJob {
  const { elementId, bpmnProcessId, version: processDefinitionVersion, processDefinitionKey, processInstanceKey } = value
  return { elementId, elementInstanceKey, bpmnProcessId, processDefinitionVersion, processDefinitionKey, processInstanceKey, tenantId: TENANT }
}
