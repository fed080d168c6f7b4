import {
  AddNote, channels, CreateScript, Field, ImportScript, IntegrationFunction, PublishVersion, RaiseObjection, ReleaseShares, SaveDraft, SaveScriptDraft, SessionInput, StartSession, StepBack, TryFunction,
} from '@souffleur/schemas'
import { Type } from 'typebox'

const text = (description?: string) => Type.String(description === undefined ? {} : { description })
const optional = Type.Optional
const time = (description: string) => Type.String({ format: 'date-time', description })
const refer = (name: string) => Type.Unsafe<unknown>({ $ref: `#/components/schemas/${name}` })

const Step = Type.Object({
  visit: text('names this visit of this step; send it back as stepVisit'), elementId: text(), name: text(), stage: optional(text()),
  phrase: Type.Array(Type.Object({ kind: text() }), { description: 'rendered Markdown as a tree of nodes' }), phraseText: text('the phrase as plain text'), hint: optional(text('for the operator only')),
  facts: Type.Array(Type.Object({ label: text(), value: text() })),
  answers: Type.Array(Type.Object({ id: text(), label: text(), key: text('its key on the keyboard, 1 to 9'), usual: optional(Type.Boolean()), synonyms: optional(Type.Array(text())) })),
  noFittingAnswer: Type.Boolean({ description: 'may kind noFittingAnswer be sent?' }),
  fields: Type.Array(refer('Field')), values: Type.Record(Type.String(), Type.Unknown()),
  objection: optional(text('set while an objection is on top')),
})

const SessionState = Type.Object({
  session: text(), script: Type.Object({ id: text(), name: text(), version: Type.Integer() }), channel: Type.Enum(channels), lang: text(),
  status: Type.Enum(['waiting', 'working', 'handoff', 'ended']), stepVisit: optional(text()), step: optional(refer('Step')),
  say: Type.Array(Type.Object({ type: Type.Literal('text'), value: text() }), { description: 'what a bot says now' }),
  expect: Type.Object({ kind: Type.Enum(['choice', 'text', 'digits', 'form', 'none']), choices: optional(Type.Array(Type.Object({ id: text(), label: text(), digit: text(), synonyms: optional(Type.Array(text())) }))), schema: optional(Type.Object({ components: Type.Array(Type.Unknown()) })) }, { description: 'what a bot may send next' }),
  retry: optional(Type.Object({ reason: Type.Enum(['noMatch', 'invalid']), count: Type.Integer(), message: text(), fields: optional(Type.Record(Type.String(), Type.String())) }, { description: 'the input did not fit; nothing has moved' })),
  wait: optional(Type.Object({ functions: Type.Array(text()), pollMs: Type.Integer() }, { description: 'while working: which functions run' })),
  trouble: optional(Type.Object({ message: text(), elementId: text() }, { description: 'the script has stopped' })),
  objections: Type.Array(Type.Object({ message: text(), label: text() })),
  stages: Type.Array(Type.Object({ name: text(), state: Type.Enum(['done', 'now', 'ahead']) })),
  trail: Type.Array(Type.Object({ visit: text(), elementId: text(), name: text(), stage: optional(text()), answer: optional(text()), objection: optional(text()), at: time('when it was shown'), canReturn: optional(Type.Boolean()) })),
  draft: optional(Type.Object({ visit: text(), values: Type.Record(Type.String(), Type.Unknown()) })),
  notes: Type.Array(Type.Object({ text: text(), elementId: optional(text()), at: time('when it was written') })),
  end: optional(Type.Object({ outcome: optional(text()), outcomeName: optional(text()), variables: Type.Record(Type.String(), Type.Unknown()), steps: Type.Integer(), objections: Type.Integer() })),
  startedAt: time('in UTC'), endedAt: optional(time('in UTC')), revision: Type.Integer({ description: 'grows with every change' }),
})

const Problem = Type.Object({
  type: text('urn:souffleur:problem:…, stable'), title: text(), status: Type.Integer(), detail: text('a sentence that says what to do'),
  fields: optional(Type.Array(Type.Object({ path: text('JSON pointer'), message: text() }))), state: optional(refer('SessionState')),
})

const SessionList = Type.Object({
  items: Type.Array(Type.Object({ session: text(), script: Type.Object({ id: text(), name: text(), version: Type.Integer() }), channel: text(), lang: text(), status: text(), clientRef: optional(text()), startedAt: time('in UTC'), endedAt: optional(time('in UTC')) })),
  next: optional(text('ask for more with ?before=')), counters: Type.Record(Type.String(), Type.Object({ now: Type.Integer(), today: Type.Integer() })),
})

const MoveClock = Type.Object({ offsetMilli: Type.Integer({ minimum: 0, description: 'milliseconds to move on' }) })

/** Schemas of bodies and answers by name: those that are checked are the very ones the servers check with. */
export const componentSchemas = {
  StartSession, SessionInput, RaiseObjection, StepBack, SaveDraft, AddNote, SessionState, Step, Field, SessionList,
  CreateScript, ImportScript, SaveScriptDraft, PublishVersion, ReleaseShares, IntegrationFunction, TryFunction, MoveClock, Problem,
}
