import type { Channel, Variables } from '@souffleur/schemas'

/** A session as stored, read in one look. Keys are decimal strings; visits are in the order they were opened. */
export interface SessionSnapshot {
  id: string
  processDefinitionKey: string
  /** Absent until the engine has said which instance it made. */
  rootKey?: string
  channel: Channel
  lang: string
  revision: number
  draft?: { visit: string; values: { [key: string]: unknown } }
  objections: number
  outcomeElement?: string
  startedAt: string
  endedAt?: string
  visits: readonly StoredVisit[]
  /** Visits that the conversation was taken back before: a late record must not bring them back. */
  undone: readonly string[]
  /** The step on top: the open visit that was opened last and has been pushed. */
  top?: TopVisit
  /** `gone`: taken away before it completed. */
  functions: { jobKey: string; processId: string; elementId: string; state: 'running' | 'completed' | 'gone' }[]
  incidents: { incidentKey: string; elementId: string; message: string }[]
  notes: { text: string; elementId?: string; at: string }[]
  /** Variables of the root scope, as the record stream told. */
  variables: Variables
}

export interface StoredVisit {
  visit: string
  processInstanceKey: string
  processId: string
  elementId: string
  elementInstanceKey: string
  /** Its job was pushed, so that its variables are known. */
  pushed: boolean
  answer?: string
  openedAt: string
  closedAt?: string
  /** `answered` by an input, or `gone`: the engine took it away. */
  closedBy?: 'answered' | 'gone'
  /** The record stream has told that it was completed. */
  confirmed: boolean
  /** Of an open visit that was pushed; of an answered one only where its words have to be told from them. */
  headers?: { [name: string]: string }
  variables?: Variables
  /** What was answered, where its words are not known. */
  given?: Variables
  /** Inputs to an open visit that did not fit. */
  misses?: number
}

/** The visit that its people stand on. */
export interface TopVisit extends StoredVisit { headers: { [name: string]: string }; variables: Variables; misses: number }
