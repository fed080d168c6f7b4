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

/** For places where no fault can be told from null. */
export function asValue(outcome: Outcome): Value {
  return outcome instanceof Fault ? null : outcome
}
