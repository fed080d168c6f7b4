import type { Expected } from '../expressions/expected.ts'
import { expectNumber } from '../expressions/expect-number.ts'
import { expectString } from '../expressions/expect-string.ts'
import type { VariableLookup } from '../expressions/expression.ts'
import { expressionText } from '../expressions/expression-text.ts'
import type { JobDefinition } from '../model/executable-process.ts'
import type { JobListenerEventType } from '../record-values.ts'
import { type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { jobValue, type KindOfJob, kindOfJob, ownerOfJob } from './find-job.ts'
import { resolveIncidents } from './incidents.ts'
import { linkedResourcesHeader } from './linked-resources.ts'
import { offerJob } from './offer-job.ts'
import { evaluateUserTaskHeaders } from './user-task-headers.ts'
import { variablesSeenFrom } from './variable-scope.ts'

type Headers = { [name: string]: string }

export interface JobWanted { type: string; retries: number; headers: Headers }

/** Type, retries and headers of the job that an element asks for. */
export function evaluateJob(context: ElementContext): Expected<JobWanted> | Failure {
  const { processing, key, element } = context
  const variables = variablesSeenFrom(processing, key)
  const definition = element.adHoc?.job ?? element.job!
  const job = evaluateJobDefinition(definition, variables)
  if ('problem' in job) return extractFailure(job.problem)
  const linked = linkedResourcesHeader(context, definition.linked)
  if (!('value' in linked)) return linked
  const headers = element.userTask ? evaluateUserTaskHeaders(context, element.userTask) : linked
  if (!('value' in headers)) return headers
  return { value: { ...job.value, headers: withOwn(definition.headers, headers.value) } }
}

/** Headers that come from the drawing alone stay the very same object, by which the log and others know them again. */
function withOwn(drawn: Headers, own: Headers): Headers {
  return Object.keys(own).length === 0 ? drawn : { ...drawn, ...own }
}

/** Type and retries as they are now. */
export function evaluateJobDefinition(job: Pick<JobDefinition, 'type' | 'retries'>, variables: VariableLookup): Expected<Pick<JobWanted, 'type' | 'retries'>> {
  const type = expectString(job.type, variables)
  if ('problem' in type) return type
  if (type.value === '') return { problem: `Expected result of the expression '${expressionText(job.type)}' to be a not-empty string, but was an empty string.` }
  const retries = expectNumber(job.retries, variables)
  return 'problem' in retries ? retries : { value: { type: type.value, retries: retries.value } }
}

export function createJob(context: ElementContext, wanted: JobWanted): void {
  writeJob(context, wanted, kindOfJob(context.element.adHoc ? { leads: true } : {}))
}

/** The element waits where it is until somebody has done what a listener of it asks for. */
export function createListenerJob(context: ElementContext, jobListenerEventType: JobListenerEventType, wanted: JobWanted): void {
  writeJob(context, wanted, kindOfJob({ listener: jobListenerEventType }))
}

/** The next job of an ad-hoc sub-process that a worker leads: there is a new one whenever something in it has completed. */
export function createNextJob(context: ElementContext): Failure | undefined {
  const job = evaluateJob(context)
  if (!('value' in job)) return job as Failure
  createJob(context, job.value)
  return undefined
}

function writeJob({ processing, key, value }: ElementContext, { type, retries, headers }: JobWanted, kind: KindOfJob): void {
  const jobKey = processing.newKey()
  processing.event('JOB', 'CREATED', jobKey, {
    type, retries, customHeaders: headers, worker: '', retryBackoff: 0, recurringTime: -1, deadline: -1, timeout: -1, variables: {}, errorMessage: '', errorCode: '',
    ...ownerOfJob(key, value), ...kind,
  })
  offerJob(processing, jobKey, type)
}

/** A job of an element that is left is nobody's any more, nor are the incidents about it. */
export function cancelJob(context: ElementContext): void {
  const key = instanceOf(context)?.job
  const job = key === undefined ? undefined : unitOfContext(context).jobs.get(key)
  if (!job) return
  context.processing.event('JOB', 'CANCELED', key!, jobValue(context, job))
  resolveIncidents(context, incident => incident.job === key)
}
