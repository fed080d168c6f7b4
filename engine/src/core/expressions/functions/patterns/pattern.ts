import type { Assertion, CharTest } from './node.ts'

/** One step of a compiled regular expression; `next` is the one behind it. */
export type Step =
  | { kind: 'char'; test: CharTest }
  | { kind: 'assert'; holds: Assertion }
  /** Goes on at `first`, and at `second` if that leads nowhere. */
  | { kind: 'split'; first: number; second: number }
  | { kind: 'jump'; to: number }
  | { kind: 'save'; slot: number }
  /** A round of a loop that has not moved since `slot` was saved is the last. */
  | { kind: 'moved'; slot: number; out: number }
  | { kind: 'back'; group: number; anyCase: boolean }
  | { kind: 'look'; steps: readonly Step[]; behind: boolean; negative: boolean }
  | { kind: 'atomic'; steps: readonly Step[] }
  | { kind: 'match' }

/** A compiled regular expression. */
export interface Pattern {
  readonly steps: readonly Step[]
  /** The whole match is group 0. */
  readonly groupCount: number
  /** Two places each for the groups, then one for each loop. */
  readonly slotCount: number
  /** Numbers of the named groups. */
  readonly names: ReadonlyMap<string, number>
  /** What was matched before can come again: the same place in the pattern and text may end differently. */
  readonly remembers: boolean
}

/** Start and end of the whole match (0) and of each group that took part. */
export type Match = readonly ([start: number, end: number] | undefined)[]
