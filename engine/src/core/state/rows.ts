import type { ValueType } from '../record.ts'
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
  /** The one that it was set for: it says which of two goes first. Not in rows of earlier versions, nor where a timer starts processes. */
  elementInstance?: number
  start?: { definition: number; element: number; repetitions: number; processInstance: number }
}

/** The message side of a subscription: enough to correlate without the unit. */
/** A command on its way to another partition, until that has it. */
export interface SentCommand { to: number; valueType: ValueType; intent: string; key: number; value: object }

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

/** One version of a form; `resource` is the file as it was deployed, base64, `checksum` its MD5, base64. */
export interface FormRow { formId: string; version: number; resourceName: string; resource: string; checksum: string; deployment?: number; versionTag?: string }

/** The versions of a form id. Numbers are not used twice as long as one version is left. */
export interface FormIdRow { lastVersion: number; versions: { version: number; form: number }[] }

/** One version of a resource that jobs refer to (8.7), as of a form. */
export interface ResourceRow { resourceId: string; version: number; versionTag: string; resourceName: string; resource: string; checksum: string; deployment: number }

/** The versions of a resource id. Numbers are not used twice as long as one version is left. */
export interface ResourceIdRow { lastVersion: number; versions: { version: number; resource: number }[] }

/** One version of a decision requirements graph, with the file that its decisions are compiled from (base64; `checksum` is its MD5). */
export interface DecisionRequirementsRow {
  decisionRequirementsId: string
  decisionRequirementsName: string
  version: number
  namespace: string
  resourceName: string
  resource: string
  checksum: string
}

/** The versions of a graph id that are not deleted, ascending. Numbers of deleted ones at the end are used again, as in Zeebe. */
export interface DecisionRequirementsIdRow { versions: { version: number; requirements: number }[] }

/** One version of a decision; groups: by the key of its graph. */
export interface DecisionRow { decisionId: string; decisionName: string; version: number; requirements: number; decisionRequirementsId: string; deployment?: number; versionTag?: string }

/** The versions of a decision id that are not deleted, ascending. Numbers of deleted ones at the end are used again, as in Zeebe. */
export interface DecisionIdRow { versions: { version: number; decision: number }[] }

/** Which definition of each process id was deployed together. */
export type DeploymentRow = { [bpmnProcessId: string]: number }

export interface MessageStartSubscriptionRow { definition: number; bpmnProcessId: string; messageName: string; startEventId: string }
