/** Requests as they arrive: every field is there, 64-bit numbers are decimal strings, variables are JSON text. */
export interface WireActivateJobs { type: string; worker: string; timeout: string; maxJobsToActivate: number; fetchVariable: string[]; requestTimeout: string; tenantIds: string[] }
export interface WireStreamActivatedJobs { type: string; worker: string; timeout: string; fetchVariable: string[]; tenantIds: string[] }
/** Not there where it was not given. */
export interface WireOperation { operationReference?: string }
export interface WireCreateProcessInstance extends WireOperation {
  processDefinitionKey: string
  bpmnProcessId: string
  version: number
  variables: string
  startInstructions: { elementId: string }[]
  runtimeInstructions: { terminate: { afterElementId: string } | null }[]
  tenantId: string
}
export interface WireCreateProcessInstanceWithResult { request: WireCreateProcessInstance | null; requestTimeout: string; fetchVariables: string[] }
export interface WireModifyProcessInstance extends WireOperation {
  processInstanceKey: string
  activateInstructions: { elementId: string; ancestorElementInstanceKey: string; variableInstructions: { variables: string; scopeId: string }[] }[]
  terminateInstructions: { elementInstanceKey: string }[]
}
export interface WireMigrateProcessInstance extends WireOperation {
  processInstanceKey: string
  migrationPlan: { targetProcessDefinitionKey: string; mappingInstructions: { sourceElementId: string; targetElementId: string }[] } | null
}
export interface WireBroadcastSignal { signalName: string; variables: string; tenantId: string }
export interface WireEvaluateDecision { decisionKey: string; decisionId: string; variables: string; tenantId: string }
export interface WireDeployResource { resources: { name: string; content: Uint8Array }[]; tenantId: string }
export interface WireDeployProcess { processes: { name: string; definition: Uint8Array }[] }
export interface WirePublishMessage { name: string; correlationKey: string; timeToLive: string; messageId: string; variables: string; tenantId: string }
export interface WireCompleteJob { jobKey: string; variables: string; result?: WireJobResult | null }
/** Members that were not given are not there. */
export interface WireJobResult {
  denied?: boolean
  deniedReason?: string
  corrections?: { assignee?: string; dueDate?: string; followUpDate?: string; candidateUsers?: { values: string[] } | null; candidateGroups?: { values: string[] } | null; priority?: number } | null
  activateElements: { elementId: string; variables: string }[]
  isCompletionConditionFulfilled?: boolean
  isCancelRemainingInstances?: boolean
}
export interface WireFailJob { jobKey: string; retries: number; errorMessage: string; retryBackOff: string; variables: string }
export interface WireThrowError { jobKey: string; errorCode: string; errorMessage: string; variables: string }
export interface WireSetVariables extends WireOperation { elementInstanceKey: string; variables: string; local: boolean }
