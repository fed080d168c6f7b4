import { FeelFailure } from './feel-failure.ts'
import type { Run } from './run.ts'

/** Steps one evaluation may take: a step is an operation, a call, an item that is visited or made, or 64 characters of text made. */
export const maxSteps = 200_000

/** Longest text an expression may make, in UTF-16 units. */
export const maxTextLength = 1_000_000

/** Longest list an expression may make. */
export const maxListLength = 100_000

/** Most values in what an expression makes, counted as often as they are seen: a list can hold another a million times over at no cost. */
export const maxResultSize = 250_000

/** Call before doing work whose size the data decides. Fails the evaluation when the budget is used up. */
export function spend(run: Run, steps: number): void {
  run.steps -= steps
  if (run.steps < 0) throw new FeelFailure(`the evaluation takes more than ${maxSteps} steps`)
}
