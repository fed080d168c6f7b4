import type { JsonValue, Variables } from '@souffleur/schemas'

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
  timers: Map<number, Timer>
  subscriptions: Map<number, ProcessMessageSubscription>
  incidents: Map<number, Incident>
}

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
  /** Events that have hit this scope and are not yet followed up, oldest first. */
  triggers: EventTrigger[]
  /** Which events still get through (zeebe.md 4.6). */
  accepts: 'every' | 'boundary' | 'none'
  /** Index of the interrupting event sub-process that took over this scope. */
  interruptedBy?: number
  /** Activities: the job in hand. */
  job?: number
  /** Call activities: the process instance they called. */
  calledInstance?: number
  /** Process instances: the call activity that called them, and its process instance. */
  caller?: { elementInstance: number; processInstance: number }
  /** Process instances started by a message: the lock they hold. */
  correlationKey?: string
  /** Process instances: somebody waits for the result. */
  awaitedBy?: AwaitedResult
}

export interface EventTrigger { key: number; element: number; variables: Variables }
/** `request` is whatever the caller of the command put there: it comes back with the result. */
export interface AwaitedResult { request: number; fetchVariables: string[] }

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
  variables: Variables
}

export interface Timer { elementInstance: number; element: number; dueDate: number; repetitions: number }

export interface ProcessMessageSubscription {
  elementInstance: number
  element: number
  messageName: string
  correlationKey: string
  interrupting: boolean
  state: 'CREATING' | 'CREATED' | 'DELETING'
}

export interface Incident {
  elementInstance: number
  /** `-1` unless a job failed. */
  job: number
  variableScope: number
  errorType: string
  errorMessage: string
}
