import { subscribeToEvents } from '../behaviors/event-subscriptions.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, terminateActivity } from './leave.ts'

/** Intermediate catch events and receive tasks: they wait for their message, timer or signal; a link waits for nothing. */
export const catchEvent: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const failure = subscribeToEvents(context)
    if (failure) return failure
    transitionToActivated(context)
    if (context.element.link) completeElement(context)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,

  terminate: terminateActivity,
}
