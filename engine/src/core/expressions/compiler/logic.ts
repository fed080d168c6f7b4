import { printValue } from '../values/print-value.ts'
import type { Outcome } from './code.ts'
import { Fault } from './fault.ts'
import { type Run, warn } from './run.ts'

/** The boolean that an operand is; null with a warning for other values, null for a fault that is not fatal. */
export function booleanOrNull(outcome: Outcome, run: Run): Outcome {
  if (typeof outcome === 'boolean') return outcome
  if (outcome instanceof Fault) return outcome.fatal ? outcome : null
  warn(run, 'INVALID_TYPE', `Expected boolean but found '${printValue(outcome)}'`)
  return null
}

/** `not` as an operator: of `!=` and of unary tests. */
export function negateOrNull(outcome: Outcome, run: Run): Outcome {
  const boolean = booleanOrNull(outcome, run)
  return typeof boolean === 'boolean' ? !boolean : boolean
}

/**
 * One more operand of a chain that ends at `decisive`: `true` for `or`, `false` for `and`. Once the chain is null, operands that are no booleans
 * are passed over in silence.
 */
export function step(before: Outcome, next: () => Outcome, { decisive, run }: { decisive: boolean; run: Run }): Outcome {
  if (before === decisive || before instanceof Fault) return before
  if (before !== null) return booleanOrNull(next(), run)
  const outcome = next()
  if (outcome instanceof Fault && outcome.fatal) return outcome
  return outcome === decisive ? decisive : null
}

/** `first and next`. */
export function pairAnd(first: Outcome, next: () => Outcome, run: Run): Outcome {
  return pair(first, next, { decisive: false, run })
}

/** Two operands, the first of which is known. */
export function pair(first: Outcome, next: () => Outcome, chain: { decisive: boolean; run: Run }): Outcome {
  return step(booleanOrNull(first, chain.run), next, chain)
}
