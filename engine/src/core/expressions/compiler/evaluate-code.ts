import type { Value } from '../values/value.ts'
import type { Code } from './code.ts'
import { Fault } from './fault.ts'
import { FeelFailure } from './feel-failure.ts'
import type { Frame } from './frame.ts'
import type { Run, ValueLookup } from './run.ts'
import { maxSteps } from './spend.ts'

/** What came of an evaluation. With `failure`, Zeebe's sentence without the warnings behind it, `value` is null. */
export interface Result { value: Value; warnings: string[]; failure?: string }

/** Runs compiled FEEL. Never throws: whatever goes wrong inside becomes `failure`. `text` is what sentences quote. */
export function evaluateCode(code: Code, { text, variables, frame = null }: { text: string; variables: ValueLookup; frame?: Frame | null }): Result {
  const steps = Math.min(maxSteps, variables.budget?.steps ?? maxSteps)
  const run: Run = { variables, warnings: [], steps, depth: 0 }
  try {
    const outcome = code(run, frame)
    const assertion = run.warnings.length === 0 ? undefined : run.warnings.find(warning => warning.startsWith(asserted))
    if (assertion !== undefined) return failed(run, `Assertion failure on evaluate the expression '${text}': ${assertion.slice(asserted.length)}`)
    if (outcome instanceof Fault) return failed(run, `failed to evaluate expression '${text}': ${outcome.message}`)
    return { value: outcome, warnings: run.warnings }
  } catch (error) {
    return failed(run, `failed to evaluate expression '${text}'${reason(error)}`)
  } finally {
    if (variables.budget !== undefined) variables.budget.steps -= steps - run.steps
  }
}

const asserted = '[ASSERT_FAILURE] '

const failed = (run: Run, failure: string): Result => ({ value: null, warnings: run.warnings, failure })

/** What Java threw stands behind a lone colon. */
function reason(error: unknown): string {
  if (error instanceof FeelFailure) return /^(java|scala)\./.test(error.message) ? ` : ${error.message}` : `: ${error.message}`
  return `: ${error instanceof RangeError ? 'the evaluation goes too deep or makes something too large' : String(error)}`
}
