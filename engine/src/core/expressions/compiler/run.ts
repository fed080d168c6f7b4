import type { VariableLookup } from '../expression.ts'

/** What one evaluation carries along: what it sees, what it has noticed, and what it may still spend. */
export interface Run {
  readonly variables: VariableLookup
  /** In order of evaluation, as Zeebe prints them: `[NO_VARIABLE_FOUND] No variable found with name 'x'`. */
  readonly warnings: string[]
  /** Steps that are left: see `spend`. */
  steps: number
  depth: number
}

/** Kinds of warnings, as Zeebe names them. */
export type WarningKind =
  | 'NO_VARIABLE_FOUND' | 'NO_CONTEXT_ENTRY_FOUND' | 'NO_PROPERTY_FOUND' | 'NOT_COMPARABLE' | 'INVALID_TYPE'
  | 'NO_FUNCTION_FOUND' | 'FUNCTION_INVOCATION_FAILURE'

export function warn(run: Run, kind: WarningKind, text: string): void {
  run.warnings.push(`[${kind}] ${text}`)
}
