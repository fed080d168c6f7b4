/** Whether a code point fits. */
export type CharTest = (code: number) => boolean

/** A regular expression as a tree. */
export type PatternNode =
  | { kind: 'char'; test: CharTest }
  | { kind: 'sequence'; items: readonly PatternNode[] }
  | { kind: 'choice'; options: readonly PatternNode[] }
  | { kind: 'repeat'; item: PatternNode; min: number; max: number; lazy: boolean }
  | { kind: 'group'; item: PatternNode; index: number }
  /** Tried on the spot, once for all: `(?>…)`, possessive repetition. */
  | { kind: 'atomic'; item: PatternNode }
  | { kind: 'look'; item: PatternNode; behind: boolean; negative: boolean }
  | { kind: 'assert'; holds: Assertion }
  | { kind: 'back'; group: number; anyCase: boolean }

/** What must be true of a place, as `^` and `\b`; `start` is where the search began. */
export type Assertion = (text: string, place: number, start: number) => boolean
