import { DecisionFailure } from './decision-failure.ts'

/** Steps that one evaluation of a decision may take with all that it requires: see `spend` for what a step is in FEEL. */
export const maxDecisionSteps = 500_000

/** Steps that every decision and every call of a knowledge model costs, whatever it does: each leaves an entry in the record. */
export const evaluationCost = 100

/** Steps that a unary test costs before FEEL looks at it. */
export const testCost = 5

/** What an evaluation may still spend. Once it is used up everything fails, functions that would give null included. */
export class Budget {
  steps = maxDecisionSteps

  spend(steps: number): void {
    this.steps -= steps
    this.check()
  }

  check(): void {
    if (this.isExhausted) throw new DecisionFailure(`it takes more than ${maxDecisionSteps} steps. Ask for less at once`)
  }

  get isExhausted(): boolean {
    return this.steps <= 0
  }
}
