import type { Expected } from '../expressions/expected.ts'
import { expectNumber } from '../expressions/expect-number.ts'
import { expectString } from '../expressions/expect-string.ts'
import { expressionText } from '../expressions/expression-text.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type JobValue, type ProcessInstanceValue } from '../record-values.ts'
import type { Job } from '../state/unit.ts'
import { contextOfInstance, type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { resolveIncidents } from './incidents.ts'
import { evaluateUserTaskHeaders } from './user-task-headers.ts'
import { variablesSeenFrom } from './variable-scope.ts'

export interface JobWanted { type: string; retries: number; headers: { [name: string]: string } }

/** Type, retries and headers of the job that an element asks for. */
export function evaluateJob({ processing, key, element }: ElementContext): Expected<JobWanted> | Failure {
  const variables = variablesSeenFrom(processing, key)
  const type = expectString(element.job!.type, variables)
  if ('problem' in type) return extractFailure(type.problem)
  if (type.value === '') return extractFailure(`Expected result of the expression '${expressionText(element.job!.type)}' to be a not-empty string, but was an empty string.`)
  const retries = expectNumber(element.job!.retries, variables)
  if ('problem' in retries) return extractFailure(retries.problem)
  const headers = element.userTask ? evaluateUserTaskHeaders(element.userTask, variables) : { value: {} }
  if ('problem' in headers) return extractFailure(headers.problem)
  return { value: { type: type.value, retries: retries.value, headers: { ...element.job!.headers, ...headers.value } } }
}

export function createJob({ processing, key, value }: ElementContext, { type, retries, headers }: JobWanted): void {
  const jobKey = processing.newKey()
  processing.event('JOB', 'CREATED', jobKey, {
    type, retries, customHeaders: headers, worker: '', retryBackoff: 0, recurringTime: -1, deadline: -1, timeout: -1, variables: {}, errorMessage: '', errorCode: '',
    ...ownerOfJob(key, value),
  })
  processing.activatable.push({ type, key: jobKey })
}

/** A job of an element that is left is nobody's any more, nor are the incidents about it. */
export function cancelJob(context: ElementContext): void {
  const key = instanceOf(context)?.job
  const job = key === undefined ? undefined : unitOfContext(context).jobs.get(key)
  if (!job) return
  context.processing.event('JOB', 'CANCELED', key!, jobValue(context, job))
  resolveIncidents(context, incident => incident.job === key)
}

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
    ...ownerOfJob(key, value), ...job.elementId !== undefined && { elementId: job.elementId },
  }
}

type OwnerOfJob = Pick<JobValue, 'elementId' | 'elementInstanceKey' | 'bpmnProcessId' | 'processDefinitionVersion' | 'processDefinitionKey' | 'processInstanceKey' | 'jobKind' | 'tenantId'>

function ownerOfJob(elementInstanceKey: number, value: ProcessInstanceValue): OwnerOfJob {
  const { elementId, bpmnProcessId, version: processDefinitionVersion, processDefinitionKey, processInstanceKey } = value
  return { elementId, elementInstanceKey, bpmnProcessId, processDefinitionVersion, processDefinitionKey, processInstanceKey, jobKind: 'BPMN_ELEMENT', tenantId: TENANT }
}
