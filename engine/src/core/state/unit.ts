import type { JsonValue, Variables } from '@souffleur/schemas'
import type { CorrectableAttribute } from '../job-result.ts'
import type { CompensationSubscriptionValue, JobListenerEventType, UserTaskValue } from '../record-values.ts'

/**
 * One root process instance with every instance it called: what is loaded, changed and stored together. Plain data; only appliers change it,
 * through the undo journal. `key` is the key of the root process instance.
 */
export interface Unit {
  key: number
  elementInstances: Map<number, ElementInstance>
  /** By key of the scope (an element instance), then by name. */
  variables: Map<number, Map<string, Variable>>
  jobs: Map<number, Job>
  /** Native ones. */
  userTasks: Map<number, UserTask>
  timers: Map<number, Timer>
  subscriptions: Map<number, ProcessMessageSubscription>
  signals: Map<number, SignalSubscription>
  incidents: Map<number, Incident>
  /** What can still be compensated. */
  compensations: Map<number, CompensationSubscriptionValue>
  /** Somebody waits for the result. */
  awaitedBy?: AwaitedResult
  /** Ids of the elements that the root process instance ends after (8.8). */
  endsAfter?: string[]
  /** A message with a correlation key started the instance: it holds the lock of that key. */
  correlationKey?: string
  /** The event that starts the instance, until the process has begun. */
  startTrigger?: EventTrigger
}

/** `request` is whatever came with the command: it goes back with the result. */
export interface AwaitedResult { request: number; fetchVariables: string[] }

export type ElementState = 'ACTIVATING' | 'ACTIVATED' | 'COMPLETING' | 'COMPLETED' | 'TERMINATING' | 'TERMINATED'

/** `parent` and `processInstance` are keys, `-1` where there is none; `element` is an index into the compiled process of `definition`. */
export interface ElementInstance {
  key: number
  definition: number
  element: number
  state: ElementState
  /** The flow scope that holds it. */
  parent: number
  processInstance: number
  /** Active element instances inside. */
  children: number
  /** Sequence flows taken inside whose target has not begun. */
  activeFlows: number
  /** Tokens waiting at joins inside, by index of the sequence flow. */
  takenFlows: { [flow: number]: number }
  /** Scopes of processes with an inclusive join: the flows that `activeFlows` counts, by index, oldest first. */
  pendingFlows?: number[]
  /** Events that have hit this scope and are not yet followed up, oldest first. */
  triggers: EventTrigger[]
  /** Which events still get through (zeebe.md 4.6). */
  accepts: 'every' | 'boundary' | 'none'
  /** Index of what took over this scope: an interrupting event sub-process, or a terminate end event. */
  interruptedBy?: number
  /** Multi-instance bodies: how many inner instances began and how they ended. Inner instances: which one it is, from 1. */
  loop?: { started: number; completed: number; terminated: number }
  loopCounter?: number
  /** The job in hand: of the activity, or of a listener. */
  job?: number
  /** Listeners that are through, of those that run now. */
  listenersDone?: number
  /** Native user tasks: the task in hand. */
  userTask?: number
  /** Call activities: the process instance they called. */
  calledInstance?: number
  /** Begun from outside in a called process: records about it do not tell the caller, as in Zeebe. */
  detached?: true
  /** Begun by a compensation event. */
  compensates?: true
  /** Ad-hoc sub-processes led by a job: the worker said that it is done as soon as what runs in it is. */
  fulfilled?: true
  /** Process instances: the call activity that called them, and its process instance. */
  caller?: { elementInstance: number; processInstance: number }
}

export interface EventTrigger { key: number; element: number; variables: Variables }

export interface Variable { key: number; value: JsonValue }

export type JobState = 'ACTIVATABLE' | 'ACTIVATED' | 'FAILED' | 'ERROR_THROWN'

export interface Job {
  type: string
  elementInstance: number
  headers: { [name: string]: string }
  retries: number
  retryBackoff: number
  recurAt: number
  deadline: number
  worker: string
  errorCode: string
  errorMessage: string
  /** Jobs of listeners. */
  listener?: JobListenerEventType
  /** The job of an ad-hoc sub-process. */
  leads?: true
  /** What records say instead of the element's id once an error was thrown that nobody catches, until that incident is resolved. */
  elementId?: string | undefined
}

/** What a native user task has of its own: the rest of its record is its element's. */
export interface UserTask extends Pick<UserTaskValue, CorrectableAttribute | 'formKey' | 'externalFormReference' | 'customHeaders' | 'creationTimestamp'> {
  elementInstance: number
  /** Under way, until all who listen to it are through (8.8). */
  transition?: UserTaskTransition
}

export type UserTaskTransitionState = 'CREATING' | 'ASSIGNING' | 'CLAIMING' | 'UPDATING' | 'COMPLETING' | 'CANCELING'

/** A change of a native user task on its way: `wanted` is what it is about to become, and what its record tells meanwhile. */
export interface UserTaskTransition extends Pick<UserTaskValue, 'awaitedBy' | 'document'> {
  state: UserTaskTransitionState
  wanted: Pick<UserTaskValue, CorrectableAttribute | 'changedAttributes' | 'variables' | 'action'>
}

export interface Timer { elementInstance: number; element: number; dueDate: number; repetitions: number }

export interface ProcessMessageSubscription {
  elementInstance: number
  element: number
  messageName: string
  correlationKey: string
  interrupting: boolean
  /** The correlation key under which the message side is open, where another event of the element opened it before under the same name. */
  openUnder?: string
  state: 'CREATING' | 'CREATED'
  /** The last message it took. */
  messageKey: number
  variables: Variables
}

export interface Incident {
  elementInstance: number
  /** `-1` unless a job failed. */
  job: number
  variableScope: number
  errorType: string
  errorMessage: string
  /** What records say instead of the element's id once an error was thrown that nobody catches. */
  elementId?: string
}

export interface SignalSubscription { elementInstance: number; element: number; signalName: string }
