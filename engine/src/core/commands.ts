import type { Variables } from '@souffleur/schemas'
import type { Command } from './command.ts'
import type { JobResult } from './job-result.ts'
import type { ActivateInstruction, MappingInstruction, RuntimeInstruction, UserTaskAttribute, UserTaskValue } from './record-values.ts'

/** What may be left out when an instance is created: `version` and `processDefinitionKey` of `-1` mean the latest version of `bpmnProcessId`. */
export interface CreateInstance {
  bpmnProcessId?: string
  processDefinitionKey?: number
  version?: number
  variables?: Variables
  startInstructions?: { elementId: string }[]
  runtimeInstructions?: RuntimeInstruction[]
}
export interface ModifyInstance {
  processInstanceKey: number
  activateInstructions?: (Pick<ActivateInstruction, 'elementId'> & Partial<ActivateInstruction>)[]
  terminateInstructions?: { elementInstanceKey: number }[]
}

export interface MigrateInstance { processInstanceKey: number; targetProcessDefinitionKey: number; mappingInstructions: MappingInstruction[] }

/** Dates as RFC 3339 texts, empty for none. */
export interface UpdateUserTask { candidateGroupsList?: string[] | undefined; candidateUsersList?: string[] | undefined; dueDate?: string | undefined; followUpDate?: string | undefined; priority?: number | undefined; action?: string }

const NO_RESULT: JobResult = { denied: false, deniedReason: '', correctedAttributes: [], corrections: {}, activateElements: [], completionConditionFulfilled: false, cancelRemainingInstances: false }

const USER_TASK_ATTRIBUTES: readonly UserTaskAttribute[] = ['candidateGroupsList', 'candidateUsersList', 'dueDate', 'followUpDate', 'priority']

/** A constructor for every command that may come from outside. The last parameter is the time, epoch ms. */
export const commands = {
  deploy: (resources: { name: string; content: Uint8Array }[], timestamp: number): Command<'DEPLOYMENT'> =>
    ({ valueType: 'DEPLOYMENT', intent: 'CREATE', key: -1, timestamp, value: { resources: resources.map(({ name, content }) => ({ resourceName: name, resource: content })) } }),

  createInstance: (value: CreateInstance, timestamp: number): Command<'PROCESS_INSTANCE_CREATION'> =>
    ({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', key: -1, timestamp, value }),

  /** `request` comes back with the result once the instance completes. */
  createInstanceWithResult: (value: CreateInstance & { fetchVariables?: string[] }, request: number, timestamp: number): Command<'PROCESS_INSTANCE_CREATION'> =>
    ({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE_WITH_AWAITING_RESULT', key: -1, timestamp, value, request }),

  cancelInstance: (processInstanceKey: number, timestamp: number): Command<'PROCESS_INSTANCE'> =>
    ({ valueType: 'PROCESS_INSTANCE', intent: 'CANCEL', key: processInstanceKey, timestamp, value: { processInstanceKey } }),

  modifyInstance: (value: ModifyInstance, timestamp: number): Command<'PROCESS_INSTANCE_MODIFICATION'> => ({
    valueType: 'PROCESS_INSTANCE_MODIFICATION', intent: 'MODIFY', key: value.processInstanceKey, timestamp,
    value: { ...value, activateInstructions: value.activateInstructions?.map(fillInstruction) ?? [], terminateInstructions: value.terminateInstructions ?? [] },
  }),

  migrateInstance: (value: MigrateInstance, timestamp: number): Command<'PROCESS_INSTANCE_MIGRATION'> =>
    ({ valueType: 'PROCESS_INSTANCE_MIGRATION', intent: 'MIGRATE', key: value.processInstanceKey, timestamp, value }),

  /** `jobKeys`: these jobs and no others, where they can still be activated. */
  activateJobs: (value: { type: string; worker: string; timeout: number; maxJobsToActivate: number; fetchVariables?: string[]; jobKeys?: number[] }, timestamp: number): Command<'JOB_BATCH'> =>
    ({ valueType: 'JOB_BATCH', intent: 'ACTIVATE', key: -1, timestamp, value }),

  completeJob: (key: number, variables: Variables, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'COMPLETE', key, timestamp, value: { variables } }),

  /** The same where the worker says more (8.8): jobs of task listeners. */
  completeJobWithResult: (key: number, { variables = {}, result }: { variables?: Variables; result: Partial<JobResult> }, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'COMPLETE', key, timestamp, value: { variables, result: { ...NO_RESULT, ...result } } }),

  /** `retryBackoff` in ms. */
  failJob: (key: number, value: { retries: number; errorMessage?: string; retryBackoff?: number; variables?: Variables }, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'FAIL', key, timestamp, value }),

  throwError: (key: number, value: { errorCode: string; errorMessage?: string; variables?: Variables }, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'THROW_ERROR', key, timestamp, value }),

  updateJobRetries: (key: number, retries: number, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'UPDATE_RETRIES', key, timestamp, value: { retries } }),

  /** `timeout` in ms from `timestamp`. */
  updateJobTimeout: (key: number, timeout: number, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'UPDATE_TIMEOUT', key, timestamp, value: { timeout } }),

  /** For the clock: the deadline of an activated job has passed. */
  timeOutJob: (key: number, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'TIME_OUT', key, timestamp, value: {} }),

  /** For the clock: the back-off of a failed job is over. */
  recurJob: (key: number, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'RECUR_AFTER_BACKOFF', key, timestamp, value: {} }),

  /** A worker gives an activated job back untouched. */
  yieldJob: (key: number, timestamp: number): Command<'JOB'> =>
    ({ valueType: 'JOB', intent: 'YIELD', key, timestamp, value: {} }),

  /** `action` says in a word what the caller did; each command has one of its own for who says nothing. */
  completeUserTask: (key: number, value: { variables?: Variables; action?: string }, timestamp: number): Command<'USER_TASK'> =>
    ({ valueType: 'USER_TASK', intent: 'COMPLETE', key, timestamp, value: { userTaskKey: key, ...value } }),

  /** An empty assignee is nobody. */
  assignUserTask: (key: number, value: { assignee: string; action?: string }, timestamp: number): Command<'USER_TASK'> =>
    ({ valueType: 'USER_TASK', intent: 'ASSIGN', key, timestamp, value: { userTaskKey: key, ...value } }),

  /** Refused where the task is somebody else's. */
  claimUserTask: (key: number, value: { assignee: string; action?: string }, timestamp: number): Command<'USER_TASK'> =>
    ({ valueType: 'USER_TASK', intent: 'CLAIM', key, timestamp, value: { userTaskKey: key, ...value } }),

  /** Only what is given changes. */
  updateUserTask: (key: number, { action, ...changes }: UpdateUserTask, timestamp: number): Command<'USER_TASK'> => ({
    valueType: 'USER_TASK', intent: 'UPDATE', key, timestamp,
    value: { userTaskKey: key, ...givenOf(changes), changedAttributes: USER_TASK_ATTRIBUTES.filter(name => changes[name] !== undefined), ...action !== undefined && { action } },
  }),

  /** `timeToLive` in ms. */
  publishMessage: (value: { name: string; correlationKey: string; timeToLive?: number; messageId?: string; variables?: Variables }, timestamp: number): Command<'MESSAGE'> =>
    ({ valueType: 'MESSAGE', intent: 'PUBLISH', key: -1, timestamp, value }),

  broadcastSignal: (value: { signalName: string; variables?: Variables }, timestamp: number): Command<'SIGNAL'> =>
    ({ valueType: 'SIGNAL', intent: 'BROADCAST', key: -1, timestamp, value }),

  /** For the clock: the time to live of a buffered message is over. */
  expireMessage: (key: number, timestamp: number): Command<'MESSAGE_BATCH'> =>
    ({ valueType: 'MESSAGE_BATCH', intent: 'EXPIRE', key: -1, timestamp, value: { messageKeys: [key] } }),

  /** For the clock: a timer is due. */
  triggerTimer: (key: number, timestamp: number): Command<'TIMER'> =>
    ({ valueType: 'TIMER', intent: 'TRIGGER', key, timestamp, value: {} }),

  /** Lets elements of an active ad-hoc sub-process begin, each with variables of its own; `cancelRemaining` ends what runs in it. */
  activateAdHocElements: (key: number, elements: { elementId: string; variables?: Variables }[], { cancelRemaining = false, timestamp }: { cancelRemaining?: boolean; timestamp: number }): Command<'AD_HOC_SUB_PROCESS_INSTRUCTION'> => ({
    valueType: 'AD_HOC_SUB_PROCESS_INSTRUCTION', intent: 'ACTIVATE', key: -1, timestamp,
    value: { adHocSubProcessInstanceKey: key, activateElements: elements.map(({ elementId, variables = {} }) => ({ elementId, variables })), cancelRemainingInstances: cancelRemaining },
  }),

  resolveIncident: (key: number, timestamp: number): Command<'INCIDENT'> =>
    ({ valueType: 'INCIDENT', intent: 'RESOLVE', key, timestamp, value: {} }),

  /** `scopeKey` is the key of an element instance or a process instance. */
  updateVariables: (value: { scopeKey: number; variables: Variables; updateSemantics: 'PROPAGATE' | 'LOCAL' }, timestamp: number): Command<'VARIABLE_DOCUMENT'> =>
    ({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATE', key: -1, timestamp, value }),

  /** By id, or by the key of a version: an id that is not empty goes first, `-1` is no key. */
  evaluateDecision: (value: { decisionId: string; decisionKey: number; variables: Variables }, timestamp: number): Command<'DECISION_EVALUATION'> =>
    ({ valueType: 'DECISION_EVALUATION', intent: 'EVALUATE', key: -1, timestamp, value }),

  deleteResource: (resourceKey: number, timestamp: number): Command<'RESOURCE_DELETION'> =>
    ({ valueType: 'RESOURCE_DELETION', intent: 'DELETE', key: resourceKey, timestamp, value: { resourceKey } }),
}

function fillInstruction(instruction: NonNullable<ModifyInstance['activateInstructions']>[number]): ActivateInstruction {
  return { ancestorScopeKey: -1, variableInstructions: [], ancestorScopeKeys: [], ...instruction }
}

function givenOf(changes: Omit<UpdateUserTask, 'action'>): Partial<UserTaskValue> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
