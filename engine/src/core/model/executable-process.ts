import type { Expression } from '../expressions/expression.ts'

/** Zeebe's `BpmnElementType`, as far as a model may hold it here. */
export type BpmnElementType =
  | 'PROCESS' | 'SUB_PROCESS' | 'EVENT_SUB_PROCESS' | 'AD_HOC_SUB_PROCESS' | 'AD_HOC_SUB_PROCESS_INNER_INSTANCE'
  | 'START_EVENT' | 'INTERMEDIATE_CATCH_EVENT' | 'INTERMEDIATE_THROW_EVENT' | 'BOUNDARY_EVENT' | 'END_EVENT'
  | 'SERVICE_TASK' | 'RECEIVE_TASK' | 'USER_TASK' | 'MANUAL_TASK' | 'TASK' | 'BUSINESS_RULE_TASK' | 'SCRIPT_TASK' | 'SEND_TASK' | 'CALL_ACTIVITY'
  | 'EXCLUSIVE_GATEWAY' | 'PARALLEL_GATEWAY' | 'EVENT_BASED_GATEWAY' | 'INCLUSIVE_GATEWAY'
  | 'SEQUENCE_FLOW' | 'MULTI_INSTANCE_BODY'

/** Zeebe's `BpmnEventType`. */
export type BpmnEventType = 'UNSPECIFIED' | 'NONE' | 'MESSAGE' | 'TIMER' | 'ERROR' | 'TERMINATE' | 'SIGNAL' | 'ESCALATION' | 'LINK' | 'COMPENSATION'

/** `target` may be nested (`a.b`). Sources of inputs may be static text; sources of outputs are always expressions. */
export interface Mapping { source: Expression; target: string }

export interface TimerDefinition { kind: 'date' | 'duration' | 'cycle'; expression: Expression }
/** `correlationKey` is absent on process start events. */
export interface MessageDefinition { name: Expression; correlationKey?: Expression }

export interface JobDefinition {
  type: Expression
  retries: Expression
  /** Task headers as drawn, in document order of their keys. */
  headers: { [key: string]: string }
  /** Resources that the worker needs (8.7), where there are any; in document order. */
  linked?: LinkedResource[]
}

export interface LinkedResource extends Binding { resourceId: string; resourceType: string; linkName?: string }

/** Work for a job as an element starts or ends (8.6). */
export interface ExecutionListener { eventType: 'start' | 'end'; type: Expression; retries: Expression }

/** Work for a job while a native user task is changed (8.8). */
export interface TaskListener { eventType: TaskListenerEvent; type: Expression; retries: Expression }
export type TaskListenerEvent = 'creating' | 'assigning' | 'updating' | 'completing' | 'canceling'

export interface UserTaskDefinition {
  assignee?: Expression
  candidateGroups?: Expression
  candidateUsers?: Expression
  dueDate?: Expression
  followUpDate?: Expression
  /** At most one of the three; `formKey` where a job does the task, `externalReference` where none does. */
  formKey?: Expression
  formId?: Expression
  /** Of the form with `formId`; `latest` where absent. */
  formBinding?: Binding
  externalReference?: Expression
  /** Native user tasks (8.6): 0 to 100. */
  priority?: Expression
  /** Native user tasks: task headers as drawn. Absent where the task is done by a job, which has the headers then. */
  headers?: { [key: string]: string }
}

/** The result of the decision goes into the variable. */
export interface CalledDecision extends Binding { decisionId: Expression; resultVariable: string }

/** Which version of a process, decision or form is meant (8.6): `deployment` is the one deployed together with the process that refers to it. */
export interface Binding { binding: 'latest' | 'deployment' | 'versionTag'; versionTag?: string }

export interface CalledElement extends Binding { processId: Expression; propagateAllChildVariables: boolean; propagateAllParentVariables: boolean }

/**
 * One element or sequence flow of a process: plain data, compiled once per version and shared by every instance. Elements refer to
 * each other by `index` into `ExecutableProcess.elements`; index 0 is the process itself.
 */
export interface ExecutableElement {
  index: number
  id: string
  name: string
  type: BpmnElementType
  eventType: BpmnEventType
  /** Index of the scope that holds it; -1 for the process. */
  flowScope: number
  /** Indexes of sequence flows, in document order of the `sequenceFlow` elements. */
  incoming: number[]
  outgoing: number[]
  /** Activities: boundary events attached, in document order. */
  boundaryEvents: number[]
  /** Scopes: direct children that are flow nodes, and the event sub-processes among them, in document order. */
  children: number[]
  eventSubProcesses: number[]
  /** Scopes: the none start event; event sub-processes: their one start event; -1 where there is none. */
  startEvent: number
  inputMappings: Mapping[]
  outputMappings: Mapping[]
  /** `zeebe:property` as drawn. */
  properties: { [name: string]: string }
  /** Sequence flows. */
  source?: number
  target?: number
  condition?: Expression
  /** Exclusive and inclusive gateways: index of the default flow. */
  defaultFlow?: number
  /** Boundary events and start events of event sub-processes. */
  interrupting?: boolean
  /** Boundary events: index of the activity. */
  attachedTo?: number
  job?: JobDefinition
  /** In document order; their jobs carry `listenerHeaders`. */
  listeners?: ExecutionListener[]
  listenerHeaders?: JobDefinition['headers']
  userTask?: UserTaskDefinition
  /** Native user tasks, where anybody listens; in document order. */
  taskListeners?: TaskListener[]
  script?: { expression: Expression; resultVariable: string }
  /** Business rule tasks that no job does. */
  calledDecision?: CalledDecision
  calledElement?: CalledElement
  timer?: TimerDefinition
  message?: MessageDefinition
  /** Error events: absent code = catch-all on the catching side. Codes are static when catching. */
  error?: { code?: Expression }
  signal?: { name: Expression }
  /** Escalation events: absent code = catch-all on the catching side. Codes are static when catching. */
  escalation?: { code?: Expression }
  /** Compensation events. Boundary events: index of the handler. Throw and end events: index of the activity to compensate; absent, all of the scope. */
  compensation?: { handler?: number; activity?: number }
  /** Multi-instance bodies: their one child is the activity that is repeated. Both have the id of the activity; `byId` knows the body. */
  loop?: LoopDefinition
  adHoc?: AdHocDefinition
  /** Link events: the name; throwing ones also the index of the catching one. */
  link?: { name: string; target?: number }
}

/**
 * Ad-hoc sub-processes (8.7): what of them begins by itself and when they are done. Each element that begins has an inner instance around it: the one child of the
 * sub-process in the model, with all its elements but the event sub-processes.
 */
export interface AdHocDefinition {
  /** What can be begun, as the variable `adHocSubProcessElements` tells it. */
  entries: { elementId: string; elementName?: string; documentation?: string; properties?: { [name: string]: string } }[]
  activeElements?: Expression
  completionCondition?: Expression
  /** Leads it instead of the two (8.8): a worker says what begins next, each time something has completed, and when all is done. */
  job?: JobDefinition
  /** Whether the rest is terminated once the condition is true. */
  cancelRemaining: boolean
  outputCollection?: string
  /** Evaluated in the inner instance. */
  outputElement?: Expression
}

/** Multi-instance bodies: what is repeated. `outputElement` and `completionCondition` are evaluated in the inner instance. */
export interface LoopDefinition {
  sequential: boolean
  inputCollection: Expression
  inputElement?: string
  outputCollection?: string
  outputElement?: Expression
  completionCondition?: Expression
}

/** A process ready to run. */
export interface ExecutableProcess {
  bpmnProcessId: string
  name: string
  elements: ExecutableElement[]
  /** Element id → index. */
  byId: Map<string, number>
  /** Process-level start events that are not none events (message, timer), by index. */
  eventStarts: number[]
  /** Embedded forms by id (`zeebe:userTaskForm`), as text. */
  forms: { [formId: string]: string }
  versionTag?: string
  /** Somewhere in it several flows lead into one inclusive gateway. */
  joinsInclusively?: true
}
