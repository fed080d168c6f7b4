import type { JsonValue } from '@souffleur/schemas'

/** What a function answers in a test. `sample` is the name of the sample it came from. */
export type CallOutcome = { kind: 'output'; output: JsonValue; sample?: string } | { kind: 'error'; code: string }

/** What a person wants a function to answer: the sample that fits the input, one sample by name, or a failure. */
export type AnswerChoice = { kind: 'fitting' } | { kind: 'sample'; name: string } | { kind: 'error'; code: string }
