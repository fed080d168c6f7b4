import type { JsonValue, Variables } from '@souffleur/schemas'
import type { Node } from './syntax/tree.ts'

/** A parsed expression. `source` is the text as written, with its leading `=` when it is FEEL. */
export type Expression =
  /** Text without `=`. Text that looks like a number is that number (zeebe.md 4.9.2). */
  | { kind: 'static'; source: string; value: string | number }
  /** `tree` is absent where the value was known without any text. */
  | { kind: 'feel'; source: string; tree?: Node; evaluate: (variables: VariableLookup) => Evaluation }
  /** Did not parse: `problem` is Zeebe's text, reported when the model is deployed. */
  | { kind: 'invalid'; source: string; problem: string }

/** What an expression sees: the nearest value of a name, walking up the scopes; `undefined` where there is none. */
export interface VariableLookup {
  get(name: string): JsonValue | undefined
  all(): Variables
  /** What `now()` and `today()` see, in epoch ms: the time of the command. Where absent they are null. */
  now?: () => number
}

export interface Evaluation {
  value: FeelValue
  /** In order of evaluation: `[NO_VARIABLE_FOUND] No variable found with name 'x'`. */
  warnings: string[]
  /** Set when the evaluation failed rather than gave null: Zeebe's sentence without the warnings behind it. */
  failure?: string
}

/** Temporal values keep their type until they leave FEEL (`toJson`), since timers need it. */
export type FeelValue =
  | { type: 'NULL' | 'BOOLEAN' | 'NUMBER' | 'STRING' | 'ARRAY' | 'OBJECT'; json: JsonValue }
  | { type: 'DURATION' | 'PERIOD' | 'DATE' | 'TIME' | 'DATE_TIME'; json: string }
