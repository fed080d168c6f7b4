import { FeelFunction } from '../values/feel-function.ts'
import type { Value } from '../values/value.ts'
import type { Outcome } from './code.ts'
import { Fault } from './fault.ts'

/** Makes null of a fault that is not fatal: what operators, filters, loops and calls do with those inside them. */
export function orNull(outcome: Outcome): Outcome {
  return outcome instanceof Fault && !outcome.fatal ? null : outcome
}

/** An item of a list or context: a fatal fault may stand there, and is an ordinary one from then on. */
export function held(outcome: Outcome): Outcome {
  return outcome instanceof Fault && outcome.fatal ? new Fault(`fatal error("${outcome.message}")`) : outcome
}

/** Stands in a list for a fault: equal to nothing and, as all functions, null outside. */
export const lost: Value = new FeelFunction([], () => null)

/** What a loop puts into its list. */
export function asItem(outcome: Outcome): Value {
  if (!(outcome instanceof Fault)) return outcome
  return outcome.fatal ? lost : null
}
