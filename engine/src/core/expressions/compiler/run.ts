import { spend } from './spend.ts'
import type { Value } from '../values/value.ts'

/** What one evaluation carries along: what it sees, what it has noticed, and what it may still spend. */
export interface Run {
  readonly variables: ValueLookup
  /** In order of evaluation, as Zeebe prints them: `[NO_VARIABLE_FOUND] No variable found with name 'x'`. */
  readonly warnings: string[]
  /** Steps that are left: see `spend`. */
  steps: number
  depth: number
}

/** Variables as values: a `VariableLookup` is one, decisions have one with dates and functions in it. */
export interface ValueLookup {
  get(name: string): Value | undefined
  /** Set for decisions: their variables may be functions (business knowledge models), which go before built-in ones; `cycle` is not for them. */
  holdsFunctions?: boolean
  /** What `now()` and `today()` see, in epoch ms. */
  now?: () => number
  /** Steps that all evaluations of a decision may take together. */
  budget?: { steps: number }
}

/** Kinds of warnings, as Zeebe names them. */
export type WarningKind =
  | 'NO_VARIABLE_FOUND' | 'NO_CONTEXT_ENTRY_FOUND' | 'NO_PROPERTY_FOUND' | 'NOT_COMPARABLE' | 'INVALID_TYPE'
  | 'NO_FUNCTION_FOUND' | 'FUNCTION_INVOCATION_FAILURE' | 'ASSERT_FAILURE'

/** Steps that a warning takes, beside its length: a loop over a name that nobody knows makes many. */
const warningCost = 10

export function warn(run: Run, kind: WarningKind, text: string): void {
  spend(run, warningCost + (text.length >>> 6))
  run.warnings.push(`[${kind}] ${text}`)
}
