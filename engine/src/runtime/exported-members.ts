import { TENANT } from '../core/record-values.ts'
import type { ExportedRecord } from './record-stream.ts'

interface Members { [name: string]: unknown }

const none = -1
const instance = { bpmnProcessId: '', processDefinitionKey: none, processInstanceKey: none }

const job = {
  ...instance, type: '', worker: '', retries: none, retryBackoff: 0, recurringTime: none, deadline: none, timeout: none, customHeaders: {}, variables: {}, errorMessage: '', errorCode: '',
  elementId: '', elementInstanceKey: none, processDefinitionVersion: none, jobKind: 'BPMN_ELEMENT', tenantId: TENANT,
}

/** What Zeebe's exporters write for members that a command does not name: our commands carry only what was given. */
const defaults: { [valueType: string]: Members } = {
  DEPLOYMENT: { resources: [], processesMetadata: [], decisionRequirementsMetadata: [], decisionsMetadata: [], formMetadata: [], tenantId: TENANT },
  PROCESS: { duplicate: false },
  PROCESS_INSTANCE: {
    ...instance, bpmnElementType: 'UNSPECIFIED', elementId: '', version: none, flowScopeKey: none, bpmnEventType: 'UNSPECIFIED', parentProcessInstanceKey: none, parentElementInstanceKey: none, tenantId: TENANT,
  },
  PROCESS_INSTANCE_CREATION: { ...instance, version: none, variables: {}, startInstructions: [], tenantId: TENANT },
  PROCESS_INSTANCE_MODIFICATION: { processInstanceKey: none, activateInstructions: [], terminateInstructions: [], ancestorScopeKeys: [], tenantId: TENANT },
  JOB: job,
  JOB_BATCH: { type: '', worker: '', timeout: none, maxJobsToActivate: none, jobKeys: [], jobs: [], truncated: false, tenantIds: [TENANT] },
  USER_TASK: {
    ...instance, userTaskKey: none, assignee: '', candidateGroupsList: [], candidateUsersList: [], dueDate: '', followUpDate: '', formKey: none, externalFormReference: '', customHeaders: {},
    creationTimestamp: none, changedAttributes: [], variables: {}, action: '', elementId: '', elementInstanceKey: none, processDefinitionVersion: none, tenantId: TENANT,
  },
  INCIDENT: { ...instance, errorType: 'UNKNOWN', errorMessage: '', elementId: '', elementInstanceKey: none, jobKey: none, variableScopeKey: none, tenantId: TENANT },
  TIMER: { processDefinitionKey: none, processInstanceKey: none, elementInstanceKey: none, dueDate: none, targetElementId: '', repetitions: none, tenantId: TENANT },
  MESSAGE: { name: '', correlationKey: '', timeToLive: none, deadline: none, messageId: '', variables: {}, tenantId: TENANT },
  SIGNAL: { signalName: '', variables: {}, tenantId: TENANT },
  VARIABLE_DOCUMENT: { scopeKey: none, updateSemantics: 'PROPAGATE', variables: {}, tenantId: TENANT },
  DECISION_EVALUATION: {
    ...instance, decisionKey: none, decisionId: '', decisionName: '', decisionVersion: none, decisionRequirementsId: '', decisionRequirementsKey: none, decisionOutput: 'null', variables: {},
    elementId: '', elementInstanceKey: none, evaluatedDecisions: [], evaluationFailureMessage: '', failedDecisionId: '', tenantId: TENANT,
  },
  RESOURCE_DELETION: { resourceKey: none, tenantId: '' },
}

/** Members of ours that Zeebe 8.5 keeps to itself. */
const leftOut: { [valueType: string]: string[] } = {
  DEPLOYMENT: ['made'],
  PROCESS: ['deploymentKey', 'versionTag'],
  PROCESS_INSTANCE_CREATION: ['awaitedBy', 'fetchVariables'],
  JOB_BATCH: ['fetchVariables'],
  USER_TASK: ['awaitedBy', 'document'],
  DECISION: ['deploymentKey', 'versionTag'],
  FORM: ['deploymentKey', 'versionTag'],
}

/** What our commands tell and Zeebe's leave to whoever processes them. */
const unsaid: { [command: string]: Members } = {
  'PROCESS_INSTANCE CANCEL': { processInstanceKey: none },
  'MESSAGE_SUBSCRIPTION CORRELATE': { correlationKey: '', messageKey: none, variables: {} },
  'PROCESS_MESSAGE_SUBSCRIPTION CREATE': { bpmnProcessId: '', correlationKey: '' },
}

/** A record's value with exactly the members that Zeebe 8.5's exporters write. */
export function exportedMembers({ recordType, valueType, intent }: Pick<ExportedRecord, 'recordType' | 'valueType' | 'intent'>, value: Members): Members {
  const members: Members = { ...defaults[valueType], ...value, ...recordType !== 'EVENT' && unsaid[`${valueType} ${intent}`] }
  for (const name of leftOut[valueType] ?? []) delete members[name]
  return members
}
