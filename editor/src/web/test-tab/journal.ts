import type { Step, Variables } from '@souffleur/schemas'
import type { CallOutcome } from './call-outcome.ts'

/** Everything that happened to a test from outside, in order. Played again from the start it gives the same state, keys included. */
export type JournalEntry = { /** Epoch ms. */ at: number } & (
  | { kind: 'answer'; step: Step; variables: Variables; words: string }
  | { kind: 'objection'; message: string }
  | { kind: 'call'; job: number; outcome: CallOutcome }
  | { kind: 'timer'; timer: number }
)
