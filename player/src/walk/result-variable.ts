import type { Step } from '@souffleur/schemas'

/** The variable that the chosen answer of a step is kept in. */
export function resultVariable(step: Step): string {
  return step.resultVariable ?? 'answer'
}
