import { Type, type Static } from 'typebox'
import { FreeObject } from '../json/value.ts'
import type { Step } from '../script/step.ts'

/** Who walks: decides wording (`phrase.chat`, `phrase.voice`) and how long an answer may wait for functions. */
export const channels = ['operator', 'chat', 'voice'] as const
export type Channel = (typeof channels)[number]

/** Body of `POST /api/v1/sessions`. */
export const StartSession = Type.Object({
  script: Type.String({ minLength: 1, maxLength: 200, description: 'id of a script in the library' }),
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'a published version; the live one where absent' })),
  channel: Type.Optional(Type.Enum(channels)),
  lang: Type.Optional(Type.String({ minLength: 2, maxLength: 12 })),
  context: Type.Optional(FreeObject),
  clientRef: Type.Optional(Type.String({ maxLength: 200 })),
}, { additionalProperties: false })
export type StartSession = Static<typeof StartSession>

export const inputKinds = ['choice', 'text', 'form', 'digits', 'noFittingAnswer', 'continue'] as const

/** Body of `POST /api/v1/sessions/{id}/input`. `choice`: answer id; `text`: words matched to an answer or the field asked; `digits`: its key. */
export const SessionInput = Type.Object({
  stepVisit: Type.String({ minLength: 1, maxLength: 40 }),
  kind: Type.Enum(inputKinds),
  value: Type.Optional(Type.Unknown({ description: 'choice: answer id; text, digits: string; form: object of field values' })),
  /** With kind choice: values of fields shown on the same step. */
  values: Type.Optional(FreeObject),
}, { additionalProperties: false })
export type SessionInput = Static<typeof SessionInput>

export type SessionStatus = 'waiting' | 'working' | 'handoff' | 'ended'

/** One entry of the trail: a visited step and what was answered. */
export interface TrailEntry {
  visit: string
  elementId: string
  name: string
  stage?: string
  /** Words of the answer in the session's language; absent while it waits. */
  answer?: string
  objection?: string
  at: string
  /** May the session be taken back to it (`POST …/back {"visit"}`)? */
  canReturn?: boolean
}

/** What a bot may send next: derived from the step, so that a client without a screen needs nothing else. */
export interface Expectation {
  kind: 'choice' | 'text' | 'digits' | 'form' | 'none'
  choices?: { id: string; label: string; digit: string; synonyms?: string[] }[]
  schema?: { components: unknown[] }
}

/** The answer of every session call. Times are ISO 8601 in UTC. */
export interface SessionState {
  session: string
  /** `version` 0: a draft walked in the editor's test. */
  script: { id: string; name: string; version: number }
  channel: Channel
  lang: string
  status: SessionStatus
  stepVisit?: string
  /** The step to show; absent unless status is waiting. */
  step?: Step
  say: { type: 'text'; value: string }[]
  expect: Expectation
  /** Set when the input did not fit: nothing moved. */
  retry?: { reason: 'noMatch' | 'invalid'; count: number; message: string; fields?: { [key: string]: string } }
  /** While status is working: which functions run. */
  wait?: { functions: string[]; pollMs: number }
  /** Something stopped the script: an incident, worded for the operator. */
  trouble?: { message: string; elementId: string }
  objections: { message: string; label: string }[]
  stages: { name: string; state: 'done' | 'now' | 'ahead' }[]
  trail: TrailEntry[]
  /** Half-typed field values kept for a reload (`PUT …/draft`). */
  draft?: { visit: string; values: { [key: string]: unknown } }
  notes: { text: string; elementId?: string; at: string }[]
  end?: { outcome?: string; outcomeName?: string; variables: { [name: string]: unknown }; steps: number; objections: number }
  startedAt: string
  endedAt?: string
  /** Grows with every change; the cursor of the event stream. */
  revision: number
}

export const RaiseObjection = Type.Object({ message: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false })
export const StepBack = Type.Object({ visit: Type.Optional(Type.String({ maxLength: 40 })) }, { additionalProperties: false })
export const SaveDraft = Type.Object({ visit: Type.String({ maxLength: 40 }), values: FreeObject }, { additionalProperties: false })
export const AddNote = Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false })
