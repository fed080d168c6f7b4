import type { Variables } from '@souffleur/schemas'
import type { ActivatedJob, CreateProcessInstance, EngineClient, JobRequest, JobResult, MigrateProcessInstance, ModifyProcessInstance } from '../client/engine-client.ts'
import { EngineError } from '../client/engine-error.ts'
import { maxDocumentWork } from '../core/values/document-limits.ts'
import { markFresh } from '../core/values/fresh-documents.ts'
import { parseDocument } from '../core/values/parse-document.ts'
import type * as Wire from './wire.ts'

type Request<Method extends keyof EngineClient> = Parameters<EngineClient[Method]>[0]

/** How long a caller without own `requestTimeout` waits for a result, in ms. */
export const defaultRequestTimeout = 15_000

/** Variables of a request; what is no JSON object is refused as Zeebe's gateway does. */
export function readVariables(text: string): Variables {
  const reading = parseDocument(text, maxDocumentWork)
  if ('problem' in reading) throw new EngineError('INVALID_ARGUMENT', reading.problem)
  return markFresh(reading.variables)
}

/** What was named as the operation that a request is a part of. */
export const operationOf = ({ operationReference }: Wire.WireOperation): Wire.WireOperation => operationReference === undefined ? {} : { operationReference }

/** An id wins over a key, and a key that is not given is 0, as in Zeebe's answers. */
export const toCreateProcessInstance = (wire: Wire.WireCreateProcessInstance): CreateProcessInstance => ({
  ...wire.bpmnProcessId === '' ? { processDefinitionKey: wire.processDefinitionKey } : { bpmnProcessId: wire.bpmnProcessId },
  version: wire.version,
  variables: readVariables(wire.variables),
  ...wire.startInstructions.length > 0 && { startInstructions: wire.startInstructions.map(({ elementId }) => ({ elementId })) },
  ...wire.runtimeInstructions.length > 0 && { runtimeInstructions: wire.runtimeInstructions.flatMap(({ terminate }) => terminate ? [{ terminate: { afterElementId: terminate.afterElementId } }] : []) },
  ...operationOf(wire),
})

const nothingGiven: Wire.WireCreateProcessInstance = { processDefinitionKey: '0', bpmnProcessId: '', version: 0, variables: '', startInstructions: [], runtimeInstructions: [], tenantId: '' }

export function toCreateWithResult(wire: Wire.WireCreateProcessInstanceWithResult): Request<'createProcessInstanceWithResult'> {
  const requestTimeout = Number(wire.requestTimeout)
  return {
    ...toCreateProcessInstance(wire.request ?? nothingGiven),
    requestTimeout: requestTimeout > 0 ? requestTimeout : defaultRequestTimeout,
    ...wire.fetchVariables.length > 0 && { fetchVariables: wire.fetchVariables },
  }
}

export const toJobRequest = (wire: Wire.WireStreamActivatedJobs): JobRequest => ({
  type: wire.type,
  worker: wire.worker,
  timeout: Number(wire.timeout),
  ...wire.fetchVariable.length > 0 && { fetchVariables: wire.fetchVariable },
})

export const toActivateJobs = (wire: Wire.WireActivateJobs): Request<'activateJobs'> => ({
  ...toJobRequest(wire),
  maxJobsToActivate: wire.maxJobsToActivate,
  requestTimeout: Number(wire.requestTimeout),
})

export const toCompleteJob = ({ jobKey, variables, result }: Wire.WireCompleteJob): Request<'completeJob'> => ({ jobKey, variables: readVariables(variables), ...result && { result: toJobResult(result) } })

function toJobResult({ denied, deniedReason, corrections, activateElements, isCompletionConditionFulfilled, isCancelRemainingInstances }: Wire.WireJobResult): JobResult {
  const { assignee, dueDate, followUpDate, priority, candidateUsers, candidateGroups } = corrections ?? {}
  const corrected = { assignee, dueDate, followUpDate, priority, candidateUsers: candidateUsers?.values, candidateGroups: candidateGroups?.values }
  return {
    ...withoutAbsent({ denied, deniedReason, isCompletionConditionFulfilled, isCancelRemainingInstances }), corrections: withoutAbsent(corrected),
    activateElements: activateElements.map(({ elementId, variables }) => ({ elementId, variables: readVariables(variables) })),
  }
}

const withoutAbsent = (members: object): object => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))

export const toFailJob = (wire: Wire.WireFailJob): Request<'failJob'> => ({
  jobKey: wire.jobKey,
  retries: wire.retries,
  ...wire.errorMessage !== '' && { errorMessage: wire.errorMessage },
  ...wire.retryBackOff !== '0' && { retryBackOff: Number(wire.retryBackOff) },
  ...wire.variables !== '' && { variables: readVariables(wire.variables) },
})

/** The job as it was, given back because nobody took it: another worker may have it at once. */
export const toGiveBack = (job: ActivatedJob): Request<'failJob'> => ({ jobKey: job.key, retries: job.retries, errorMessage: 'The worker went away before the job reached it.' })

export const toThrowError = (wire: Wire.WireThrowError): Request<'throwError'> => ({
  jobKey: wire.jobKey,
  errorCode: wire.errorCode,
  ...wire.errorMessage !== '' && { errorMessage: wire.errorMessage },
  ...wire.variables !== '' && { variables: readVariables(wire.variables) },
})

export const toPublishMessage = (wire: Wire.WirePublishMessage): Request<'publishMessage'> => ({
  name: wire.name,
  correlationKey: wire.correlationKey,
  timeToLive: Number(wire.timeToLive),
  ...wire.messageId !== '' && { messageId: wire.messageId },
  variables: readVariables(wire.variables),
})

export const toSetVariables = (wire: Wire.WireSetVariables): Request<'setVariables'> => ({
  elementInstanceKey: wire.elementInstanceKey, variables: readVariables(wire.variables), local: wire.local, ...operationOf(wire),
})

export const toModifyProcessInstance = (wire: Wire.WireModifyProcessInstance): ModifyProcessInstance => ({
  processInstanceKey: wire.processInstanceKey,
  activateInstructions: wire.activateInstructions.map(({ elementId, ancestorElementInstanceKey, variableInstructions }) => ({
    elementId,
    ...Number(ancestorElementInstanceKey) > 0 && { ancestorElementInstanceKey },
    variableInstructions: variableInstructions.map(({ variables, scopeId }) => ({ variables: readVariables(variables), ...scopeId !== '' && { scopeId } })),
  })),
  terminateInstructions: wire.terminateInstructions.map(({ elementInstanceKey }) => ({ elementInstanceKey })),
  ...operationOf(wire),
})

export const toMigrateProcessInstance = ({ processInstanceKey, migrationPlan, ...wire }: Wire.WireMigrateProcessInstance): MigrateProcessInstance => ({
  processInstanceKey,
  targetProcessDefinitionKey: migrationPlan?.targetProcessDefinitionKey ?? '0',
  mappingInstructions: migrationPlan?.mappingInstructions.map(({ sourceElementId, targetElementId }) => ({ sourceElementId, targetElementId })) ?? [],
  ...operationOf(wire),
})

export const toBroadcastSignal = (wire: Wire.WireBroadcastSignal): Request<'broadcastSignal'> => ({ signalName: wire.signalName, variables: readVariables(wire.variables) })

/** An id wins over a key. */
export const toEvaluateDecision = (wire: Wire.WireEvaluateDecision): Request<'evaluateDecision'> => ({
  ...wire.decisionId === '' ? { decisionKey: wire.decisionKey } : { decisionId: wire.decisionId }, variables: readVariables(wire.variables),
})
