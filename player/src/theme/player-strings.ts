import type { TransportFailure } from '../api/session-transport-error.ts'

/** Every word the player says itself. Words of the script come with the step. */
export interface PlayerStrings {
  player: string
  tip: string
  usual: string
  noFittingAnswer: string
  customerWords: string
  customerWordsHint: string
  send: string
  cancel: string
  answers: string
  facts: string
  optional: string
  choose: string
  continue: string
  saved: string
  saving: string
  unsaved: string
  required: string
  notANumber: string
  wrongFormat: string
  atLeast(minimum: number): string
  atMost(maximum: number): string
  tooShort(length: number, missing: number): string
  tooLong(length: number): string
  objections: string
  findObjection: string
  objection(label: string): string
  objectionReturns: string
  noObjection: string
  note: string
  notes(count: number): string
  noteLabel: string
  noteHint: string
  saveNote: string
  close: string
  back: string
  steps: string
  returnTo(step: string): string
  /** 0 is a draft that was never published. */
  version(version: number): string
  stages: string
  elapsed: string
  working: string
  filler: string
  slow: string
  opening: string
  idle: string
  start: string
  reconnecting: string
  offline: string
  answerKept: string
  movedOn: string
  dismiss: string
  trouble: string
  handoff: string
  readonly: string
  missingValue: string
  failures: { [failure in TransportFailure]: string }
  tryAgain: string
  ended: string
  outcome: string
  said: string
  noted: string
  summary(steps: number, duration: string, objections: number): string
  copySummary: string
  copied: string
  closeCard: string
  values: string
}
