import type { Variables } from '@souffleur/schemas'
import type { JobState } from './unit.ts'

/** What can be known of a job without its unit. */
export interface JobRow {
  unit: number
  type: string
  state: JobState
  /** When an activated job times out, epoch ms; `-1` otherwise. */
  deadline: number
  /** When a failed job in back-off becomes activatable again, epoch ms; `-1` otherwise. */
  recurAt: number
}

/** `start` holds the whole timer when it starts processes: it belongs to no unit. `processInstance` is the one it started before, `-1` the first time. */
export interface TimerRow {
  dueDate: number
  unit: number
  start?: { definition: number; element: number; repetitions: number; processInstance: number }
}

/** The message side of a subscription: enough to correlate without the unit. */
export interface MessageSubscriptionRow {
  elementInstance: number
  processInstance: number
  bpmnProcessId: string
  messageName: string
  correlationKey: string
  interrupting: boolean
  /** Key of the message that is on its way, `-1` for none: it takes no other until that one has arrived. */
  correlating: number
}

/** `unit` and `elementInstance` are `-1` for start events. */
export interface SignalSubscriptionRow { unit: number; elementInstance: number; signalName: string; catchEventId: string; definition: number; bpmnProcessId: string }

/** A buffered message. */
export interface MessageRow {
  name: string
  correlationKey: string
  messageId: string
  timeToLive: number
  /** Epoch ms. */
  deadline: number
  variables: Variables
  /** BPMN process ids that have had it. */
  correlatedTo: string[]
}

/** One version of a process, with the resource it is compiled from. */
export interface DefinitionRow {
  bpmnProcessId: string
  version: number
  versionTag: string
  resourceName: string
  /** The file as it was deployed, base64. */
  resource: string
  /** MD5 of the file, base64, as records carry it. */
  checksum: string
  deployment: number
}

/** The versions of a process id. `lastVersion` outlives deleted ones: numbers are never used twice. */
export interface ProcessRow {
  lastVersion: number
  /** Definition key of each version that is not deleted, ascending by version. */
  versions: { version: number; definition: number }[]
}

/** Which definition of each process id was deployed together. */
export type DeploymentRow = { [bpmnProcessId: string]: number }

export interface MessageStartSubscriptionRow { definition: number; bpmnProcessId: string; messageName: string; startEventId: string }
