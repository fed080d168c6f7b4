import type { Variables } from '@souffleur/schemas'
import type { EvaluatedDecision } from './decisions/evaluate-decision.ts'
import type { CorrectableAttribute, JobResult } from './job-result.ts'
import type { BpmnElementType, BpmnEventType } from './model/executable-process.ts'
import type { ValueType } from './record.ts'
import type { AwaitedResult } from './state/unit.ts'

/** The one tenant of an engine without multi-tenancy. */
export const TENANT = '<default>'

/** `value` of records, named and shaped as Zeebe 8.5's exporters write them; keys are plain numbers, `-1` where there is none. */
export interface RecordValues extends Record<ValueType, object> {
  PROCESS: ProcessValue
  DEPLOYMENT: DeploymentValue
  PROCESS_INSTANCE: ProcessInstanceValue
  PROCESS_INSTANCE_CREATION: ProcessInstanceCreationValue
  PROCESS_INSTANCE_MODIFICATION: ProcessInstanceModificationValue
  PROCESS_INSTANCE_MIGRATION: ProcessInstanceMigrationValue
  PROCESS_INSTANCE_RESULT: ProcessInstanceResultValue
  PROCESS_INSTANCE_BATCH: ProcessInstanceBatchValue
  PROCESS_EVENT: ProcessEventValue
  JOB: JobValue
  JOB_BATCH: JobBatchValue
  USER_TASK: UserTaskValue
  FORM: FormValue
  RESOURCE: ResourceValue
  VARIABLE: VariableValue
  VARIABLE_DOCUMENT: VariableDocumentValue
  INCIDENT: IncidentValue
  TIMER: TimerValue
  MESSAGE: MessageValue
  MESSAGE_BATCH: MessageBatchValue
  MESSAGE_SUBSCRIPTION: MessageSubscriptionValue
  PROCESS_MESSAGE_SUBSCRIPTION: ProcessMessageSubscriptionValue
  MESSAGE_START_EVENT_SUBSCRIPTION: MessageStartEventSubscriptionValue
  DECISION_REQUIREMENTS: DecisionRequirementsValue
  DECISION: DecisionValue
  DECISION_EVALUATION: DecisionEvaluationValue
  RESOURCE_DELETION: ResourceDeletionValue
  SIGNAL: SignalValue
  SIGNAL_SUBSCRIPTION: SignalSubscriptionValue
  ESCALATION: EscalationValue
  COMPENSATION_SUBSCRIPTION: CompensationSubscriptionValue
  AD_HOC_SUB_PROCESS_INSTRUCTION: AdHocSubProcessInstructionValue
  RUNTIME_INSTRUCTION: RuntimeInstructionValue
}

export interface ProcessMetadata {
  bpmnProcessId: string
  version: number
  processDefinitionKey: number
  resourceName: string
  /** MD5 of the file, base64. */
  checksum: string
  duplicate: boolean
  tenantId: string
}
/** `resource` is the file, base64. */
export interface ProcessValue extends ProcessMetadata { resource: string; deploymentKey: number; versionTag: string }
/** `checksum` is the MD5 of the file, base64. */
export interface FormMetadata { formId: string; version: number; formKey: number; resourceName: string; checksum: string; duplicate: boolean; tenantId: string }
/** `resource` is the file, base64. */
export interface FormValue extends FormMetadata { resource: string; deploymentKey?: number; versionTag?: string }
/** A resource that jobs refer to (8.7). `checksum` is the MD5 of the file, base64. */
export interface ResourceMetadata { resourceId: string; version: number; versionTag: string; resourceKey: number; resourceName: string; checksum: string; duplicate: boolean; deploymentKey: number; tenantId: string }
/** `resource` is the file, base64. */
export interface ResourceValue extends ResourceMetadata { resource: string }
export interface DeploymentValue {
  resources: { resourceName: string; resource: Uint8Array | string }[]
  processesMetadata: ProcessMetadata[]
  decisionRequirementsMetadata: DecisionRequirementsMetadata[]
  decisionsMetadata: DecisionValue[]
  formMetadata: FormMetadata[]
  /** Only where there are any (8.7). */
  resourceMetadata?: ResourceMetadata[]
  /** Between partitions: what was made on the first. */
  made?: MadeResource[]
  tenantId: string
}

/** Something that a deployment brought, with the key and the version that it has on every partition. */
export type MadeResource = { [Type in 'PROCESS' | 'FORM' | 'RESOURCE' | 'DECISION' | 'DECISION_REQUIREMENTS']: { valueType: Type; key: number; value: RecordValues[Type] } }['PROCESS' | 'FORM' | 'RESOURCE' | 'DECISION' | 'DECISION_REQUIREMENTS']

export interface ProcessInstanceValue {
  bpmnElementType: BpmnElementType
  elementId: string
  bpmnProcessId: string
  version: number
  processDefinitionKey: number
  processInstanceKey: number
  flowScopeKey: number
  bpmnEventType: BpmnEventType
  parentProcessInstanceKey: number
  parentElementInstanceKey: number
  tenantId: string
}

export interface ProcessInstanceCreationValue {
  bpmnProcessId: string
  processDefinitionKey: number
  version: number
  variables: Variables
  fetchVariables: string[]
  startInstructions: { elementId: string }[]
  /** Only where there are any (8.8). */
  runtimeInstructions?: RuntimeInstruction[]
  /** Only where somebody waits for the result: `Command.request`. */
  awaitedBy?: AwaitedResult
  processInstanceKey: number
  tenantId: string
}

/** The process instance ends once the element has, completed or terminated. */
export interface RuntimeInstruction { type: 'TERMINATE_PROCESS_INSTANCE'; afterElementId: string }
/** INTERRUPTED: the element with that id has ended, the process instance ends. */
export interface RuntimeInstructionValue { processInstanceKey: number; processDefinitionKey: number; elementId: string; tenantId: string }

export interface VariableInstruction { variables: Variables; elementId: string }
export interface ActivateInstruction {
  elementId: string
  /** `-1`: find it. */
  ancestorScopeKey: number
  variableInstructions: VariableInstruction[]
  /** Filled in the event: the scopes that exist already. */
  ancestorScopeKeys: number[]
}
export interface ProcessInstanceModificationValue {
  processInstanceKey: number
  activateInstructions: ActivateInstruction[]
  terminateInstructions: { elementInstanceKey: number }[]
  ancestorScopeKeys: number[]
  tenantId: string
}

export interface MappingInstruction { sourceElementId: string; targetElementId: string }
export interface ProcessInstanceMigrationValue { processInstanceKey: number; targetProcessDefinitionKey: number; mappingInstructions: MappingInstruction[] }

export interface ProcessInstanceResultValue { bpmnProcessId: string; processDefinitionKey: number; version: number; processInstanceKey: number; variables: Variables; tenantId: string }
export interface ProcessInstanceBatchValue { processInstanceKey: number; batchElementInstanceKey: number; index: number; tenantId: string }
export interface ProcessEventValue { scopeKey: number; targetElementId: string; variables: Variables; processDefinitionKey: number; processInstanceKey: number; tenantId: string }

export interface JobValue {
  type: string
  worker: string
  retries: number
  retryBackoff: number
  /** Epoch ms, `-1` where it has none. */
  recurringTime: number
  deadline: number
  timeout: number
  customHeaders: { [name: string]: string }
  variables: Variables
  errorMessage: string
  errorCode: string
  elementId: string
  elementInstanceKey: number
  bpmnProcessId: string
  processDefinitionVersion: number
  processDefinitionKey: number
  processInstanceKey: number
  jobKind: 'BPMN_ELEMENT' | 'EXECUTION_LISTENER' | 'TASK_LISTENER' | 'AD_HOC_SUB_PROCESS'
  /** Jobs of listeners (8.6, 8.8). */
  jobListenerEventType?: JobListenerEventType
  /** Only where the worker said more than variables (8.8). */
  result?: JobResult
  tenantId: string
}
/** Of an execution listener, or of a task listener. */
export type JobListenerEventType = 'START' | 'END' | 'CREATING' | 'ASSIGNING' | 'UPDATING' | 'COMPLETING' | 'CANCELING'

export interface JobBatchValue {
  type: string
  worker: string
  timeout: number
  maxJobsToActivate: number
  fetchVariables: string[]
  jobKeys: number[]
  jobs: JobValue[]
  truncated: boolean
  tenantIds: string[]
}

/** Names as `changedAttributes` carries them. */
export type UserTaskAttribute = 'candidateGroupsList' | 'candidateUsersList' | 'dueDate' | 'followUpDate' | 'priority'

/** A native user task. Dates are texts (RFC 3339 where they come from outside), empty where there is none; `action` says in a word of the caller's what was done. */
export interface UserTaskValue {
  userTaskKey: number
  assignee: string
  candidateGroupsList: string[]
  candidateUsersList: string[]
  dueDate: string
  followUpDate: string
  /** Of a form of the engine; `-1` where there is none. */
  formKey: number
  externalFormReference: string
  /** Only where the model or somebody since has given one (8.6): 0 to 100. */
  priority?: number
  customHeaders: { [name: string]: string }
  /** Epoch ms. */
  creationTimestamp: number
  changedAttributes: (CorrectableAttribute | 'variables')[]
  variables: Variables
  action: string
  /** Only where a listener denied something (8.8). */
  deniedReason?: string
  /** Only as a change begins that somebody listens to: whoever waits for its end (`Command.request`). */
  awaitedBy?: number
  /** Only as an update begins that sets variables: the record about them. */
  document?: { key: number; updateSemantics: VariableDocumentValue['updateSemantics'] }
  elementId: string
  elementInstanceKey: number
  bpmnProcessId: string
  processDefinitionVersion: number
  processDefinitionKey: number
  processInstanceKey: number
  tenantId: string
}

/** `value` is JSON text. */
export interface VariableValue { name: string; value: string; scopeKey: number; processInstanceKey: number; processDefinitionKey: number; bpmnProcessId: string; tenantId: string }
export interface VariableDocumentValue { scopeKey: number; updateSemantics: 'PROPAGATE' | 'LOCAL'; variables: Variables; tenantId: string }

export interface IncidentValue {
  errorType: string
  errorMessage: string
  bpmnProcessId: string
  processDefinitionKey: number
  processInstanceKey: number
  elementId: string
  elementInstanceKey: number
  jobKey: number
  variableScopeKey: number
  tenantId: string
}

export interface TimerValue { elementInstanceKey: number; processInstanceKey: number; processDefinitionKey: number; dueDate: number; targetElementId: string; repetitions: number; tenantId: string }
export interface MessageValue { name: string; correlationKey: string; timeToLive: number; deadline: number; messageId: string; variables: Variables; tenantId: string }
/** Of commands only. */
export interface MessageBatchValue { messageKeys: number[] }

export interface MessageSubscriptionValue {
  processInstanceKey: number
  elementInstanceKey: number
  messageName: string
  correlationKey: string
  bpmnProcessId: string
  interrupting: boolean
  messageKey: number
  variables: Variables
  tenantId: string
}
export interface ProcessMessageSubscriptionValue extends MessageSubscriptionValue { elementId: string }
export interface MessageStartEventSubscriptionValue {
  processDefinitionKey: number
  bpmnProcessId: string
  startEventId: string
  messageName: string
  messageKey: number
  correlationKey: string
  processInstanceKey: number
  variables: Variables
  tenantId: string
}

/** `checksum` is the MD5 of the file, base64. */
export interface DecisionRequirementsMetadata {
  decisionRequirementsId: string
  decisionRequirementsName: string
  decisionRequirementsVersion: number
  decisionRequirementsKey: number
  namespace: string
  resourceName: string
  checksum: string
  duplicate: boolean
  tenantId: string
}
/** `resource` is the file, base64. */
export interface DecisionRequirementsValue extends DecisionRequirementsMetadata { resource: string }
export interface DecisionValue {
  decisionId: string
  decisionName: string
  version: number
  decisionKey: number
  decisionRequirementsId: string
  decisionRequirementsKey: number
  duplicate: boolean
  tenantId: string
  /** 8.6, in `DECISION CREATED`. */
  deploymentKey?: number
  versionTag?: string
}

/** Outputs and inputs are JSON text. What an element of a process has evaluated names it; else its members are empty or `-1`. */
export interface DecisionEvaluationValue {
  decisionKey: number
  decisionId: string
  decisionName: string
  decisionVersion: number
  decisionRequirementsId: string
  decisionRequirementsKey: number
  decisionOutput: string
  /** Of the command; events carry none. */
  variables: Variables
  bpmnProcessId: string
  processDefinitionKey: number
  processInstanceKey: number
  elementId: string
  elementInstanceKey: number
  evaluatedDecisions: EvaluatedDecisionValue[]
  evaluationFailureMessage: string
  failedDecisionId: string
  tenantId: string
}

/** Business knowledge models that were called have neither key nor version: `-1`. */
export interface EvaluatedDecisionValue extends EvaluatedDecision { decisionKey: number; decisionVersion: number; tenantId: string }

/** The tenant is empty before it is known whose the resource is. */
/** 8.8. */
export interface AdHocSubProcessInstructionValue {
  adHocSubProcessInstanceKey: number
  activateElements: { elementId: string; variables: Variables }[]
  cancelRemainingInstances: boolean
  completionConditionFulfilled: boolean
  tenantId: string
}

export interface ResourceDeletionValue { resourceKey: number; tenantId: string }

export interface SignalValue { signalName: string; variables: Variables; tenantId: string }
/** `catchEventInstanceKey` is the element instance that waits, `-1` for start events. */
export interface SignalSubscriptionValue { signalName: string; catchEventId: string; catchEventInstanceKey: number; bpmnProcessId: string; processDefinitionKey: number; tenantId: string }
export interface EscalationValue { escalationCode: string; throwElementId: string; catchElementId: string; processInstanceKey: number; tenantId: string }

/** `compensationHandlerId` is empty for scopes with something to compensate inside; the throw event is filled in once one has triggered it. */
export interface CompensationSubscriptionValue {
  processInstanceKey: number
  processDefinitionKey: number
  compensableActivityId: string
  compensableActivityInstanceKey: number
  compensableActivityScopeKey: number
  compensationHandlerId: string
  compensationHandlerInstanceKey: number
  throwEventId: string
  throwEventInstanceKey: number
  variables: Variables
  tenantId: string
}
