import type { Variables } from '@souffleur/schemas'

/**
 * The port: everything above the engine knows this interface and nothing else of it. Implementations: in process
 * (`runtime/`), and over Zeebe's gRPC protocol to a gateway of ours or to a cluster. One contract suite runs over all.
 *
 * Keys are 64-bit numbers of the engine, as decimal strings. A refused command rejects with `EngineError`.
 */
export interface EngineClient {
  topology(): Promise<Topology>
  deployResource(request: { resources: { name: string; content: string | Uint8Array }[] }): Promise<DeployResourceResult>
  createProcessInstance(request: CreateProcessInstance): Promise<ProcessInstanceCreated>
  /** Answers when the instance completes; rejects with DEADLINE_EXCEEDED after `requestTimeout` ms. */
  createProcessInstanceWithResult(request: CreateProcessInstance & { requestTimeout: number; fetchVariables?: string[] }): Promise<ProcessInstanceCreated & { variables: Variables }>
  cancelProcessInstance(request: { processInstanceKey: string } & PartOfOperation): Promise<void>
  /** `requestTimeout` ms: > 0 waits that long for a first job, 0 the engine's default (10 s), < 0 not at all. No job is an empty list. `signal`: nobody waits any more; jobs that would still come are given back. */
  activateJobs(request: JobRequest & { maxJobsToActivate: number; requestTimeout?: number; signal?: AbortSignal }): Promise<ActivatedJob[]>
  /**
   * Jobs are pushed as they become activatable, until `close`. Jobs that waited before are not pushed: poll once after opening. `onJob` declines a job
   * by answering false: in process it goes to others and not to this stream again; over the wire it stays with this worker until its time-out. Over the wire a stream that broke is opened anew
   * by itself, and `onReopened` tells: poll again. Poll now and then besides, since a broker that restarts behind its gateway breaks no stream.
   */
  streamActivatedJobs(request: JobRequest, onJob: (job: ActivatedJob) => unknown, onReopened?: () => void): JobStream
  completeJob(request: { jobKey: string; variables?: Variables; result?: JobResult }): Promise<void>
  failJob(request: { jobKey: string; retries: number; errorMessage?: string; retryBackOff?: number; variables?: Variables }): Promise<void>
  throwError(request: { jobKey: string; errorCode: string; errorMessage?: string; variables?: Variables }): Promise<void>
  updateJobRetries(request: { jobKey: string; retries: number } & PartOfOperation): Promise<void>
  updateJobTimeout(request: { jobKey: string; timeout: number } & PartOfOperation): Promise<void>
  publishMessage(request: { name: string; correlationKey: string; timeToLive?: number; messageId?: string; variables?: Variables }): Promise<{ key: string }>
  broadcastSignal(request: { signalName: string; variables?: Variables }): Promise<{ key: string }>
  resolveIncident(request: { incidentKey: string } & PartOfOperation): Promise<void>
  setVariables(request: { elementInstanceKey: string; variables: Variables; local?: boolean } & PartOfOperation): Promise<{ key: string }>
  /**
   * Native user tasks. `action` says in a word what the caller did. Where somebody listens to the task, the answer comes once all who do are through, and is FAILED_PRECONDITION where one denies it. Over the wire this needs the address of the cluster's REST, since Zeebe's gRPC protocol does not know them.
   */
  completeUserTask(request: { userTaskKey: string; variables?: Variables; action?: string }): Promise<void>
  /** Nobody has it where `assignee` is empty. `allowOverride` false: refused where it is somebody else's. */
  assignUserTask(request: { userTaskKey: string; assignee: string; allowOverride?: boolean; action?: string }): Promise<void>
  updateUserTask(request: { userTaskKey: string; changeset?: UserTaskChanges; action?: string }): Promise<void>
  modifyProcessInstance(request: ModifyProcessInstance): Promise<void>
  migrateProcessInstance(request: MigrateProcessInstance): Promise<void>
  /** Resource keys: of a process definition, of decision requirements, of a form. */
  deleteResource(request: { resourceKey: string } & PartOfOperation): Promise<void>
  /** One of `decisionKey` and `decisionId`. A decision that fails is an answer with `failedDecisionId`, not an error. */
  evaluateDecision(request: { decisionKey?: string; decisionId?: string; variables?: Variables }): Promise<DecisionEvaluation>
}

/** `operationReference`: a number of the caller's own, as decimal text, that all records bear which follow at once (8.6; a cluster of 8.5 reads past it). */
export interface PartOfOperation { operationReference?: string }

export interface Topology {
  brokers: { nodeId: number; host: string; port: number; version: string; partitions: { partitionId: number; role: 'LEADER' | 'FOLLOWER' | 'INACTIVE'; health: 'HEALTHY' | 'UNHEALTHY' | 'DEAD' }[] }[]
  clusterSize: number
  partitionsCount: number
  replicationFactor: number
  gatewayVersion: string
}

export interface DeployResourceResult {
  key: string
  processes: { bpmnProcessId: string; version: number; processDefinitionKey: string; resourceName: string }[]
  decisions?: DeployedDecision[]
  decisionRequirements?: DeployedDecisionRequirements[]
  forms?: { formId: string; version: number; formKey: string; resourceName: string }[]
  /** Files that jobs refer to (8.7), where there are any; Zeebe's gRPC protocol does not tell of them. */
  resources?: { resourceId: string; version: number; resourceKey: string; resourceName: string }[]
}
export interface DeployedDecision { dmnDecisionId: string; dmnDecisionName: string; version: number; decisionKey: string; dmnDecisionRequirementsId: string; decisionRequirementsKey: string }
export interface DeployedDecisionRequirements { dmnDecisionRequirementsId: string; dmnDecisionRequirementsName: string; version: number; decisionRequirementsKey: string; resourceName: string }

/** One of `processDefinitionKey` and `bpmnProcessId`; `version` absent or -1 is the latest. */
export interface CreateProcessInstance extends PartOfOperation {
  processDefinitionKey?: string
  bpmnProcessId?: string
  version?: number
  variables?: Variables
  startInstructions?: { elementId: string }[]
  /** The process instance ends once an element with that id has completed or was terminated (8.8). */
  runtimeInstructions?: { terminate: { afterElementId: string } }[]
}
export interface ProcessInstanceCreated { processDefinitionKey: string; bpmnProcessId: string; version: number; processInstanceKey: string }

/** `timeout` ms: how long the job is the worker's. `fetchVariables`: all visible ones where absent. */
export interface JobRequest { type: string; worker: string; timeout: number; fetchVariables?: string[] }
export interface JobStream { close(): void }

export interface ActivatedJob {
  key: string
  type: string
  processInstanceKey: string
  bpmnProcessId: string
  processDefinitionVersion: number
  processDefinitionKey: string
  elementId: string
  elementInstanceKey: string
  customHeaders: { [key: string]: string }
  worker: string
  retries: number
  /** Epoch ms. */
  deadline: number
  variables: Variables
  /** Jobs of listeners: as the element starts or ends (8.6), as its native user task changes (8.8). */
  listener?: 'START' | 'END' | 'CREATING' | 'ASSIGNING' | 'UPDATING' | 'COMPLETING' | 'CANCELING'
  /** The job leads an ad-hoc sub-process (8.8). */
  leadsAdHoc?: true
}

/**
 * What a worker says beside variables (8.8). Task listeners: whether the change of the user task is denied, or what of the task is set right; what is there is corrected, also where it is empty. Who leads an ad-hoc
 * sub-process: what begins in it, and whether it is done, with the last that runs in it or with all canceled.
 */
export interface JobResult {
  denied?: boolean
  deniedReason?: string
  corrections?: UserTaskChanges & { assignee?: string }
  activateElements?: { elementId: string; variables?: Variables }[]
  isCompletionConditionFulfilled?: boolean
  isCancelRemainingInstances?: boolean
}

export interface ModifyProcessInstance extends PartOfOperation {
  processInstanceKey: string
  activateInstructions?: { elementId: string; ancestorElementInstanceKey?: string; variableInstructions?: { variables: Variables; scopeId?: string }[] }[]
  terminateInstructions?: { elementInstanceKey: string }[]
}

/** What is given changes. Dates are RFC 3339 texts, empty for none; a priority is 0 to 100 (8.6). */
export interface UserTaskChanges { candidateGroups?: string[]; candidateUsers?: string[]; dueDate?: string; followUpDate?: string; priority?: number }

export interface MigrateProcessInstance extends PartOfOperation { processInstanceKey: string; targetProcessDefinitionKey: string; mappingInstructions: { sourceElementId: string; targetElementId: string }[] }

/** What a decision and those it requires came to. Outputs and inputs are JSON text, `failedDecisionId` and `failureMessage` are empty where nothing failed. */
export interface DecisionEvaluation {
  decisionKey: string
  decisionId: string
  decisionName: string
  decisionVersion: number
  decisionRequirementsId: string
  decisionRequirementsKey: string
  decisionOutput: string
  evaluatedDecisions: EvaluatedDecision[]
  failedDecisionId: string
  failureMessage: string
  /** Of this evaluation. */
  decisionInstanceKey: string
}
export interface EvaluatedDecision {
  decisionKey: string
  decisionId: string
  decisionName: string
  decisionVersion: number
  decisionType: string
  decisionOutput: string
  matchedRules: { ruleId: string; ruleIndex: number; evaluatedOutputs: { outputId: string; outputName: string; outputValue: string }[] }[]
  evaluatedInputs: { inputId: string; inputName: string; inputValue: string }[]
}
