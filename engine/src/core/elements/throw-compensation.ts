import { triggerCompensation } from '../behaviors/compensation.ts'
import type { ElementContext } from '../behaviors/element-context.ts'
import type { Failure } from '../behaviors/failure.ts'
import { transitionToActivated, transitionToCompleting } from '../behaviors/transitions.ts'

/** Compensation throw and end events wait for the handlers they trigger; with nothing to undo they are through at once. */
export function throwCompensation(context: ElementContext, complete: () => Failure | undefined): Failure | undefined {
  transitionToActivated(context)
  if (triggerCompensation(context)) return undefined
  transitionToCompleting(context)
  return complete()
}
