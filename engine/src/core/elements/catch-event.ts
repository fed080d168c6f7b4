import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** Intermediate catch events and receive tasks: they wait for their message, timer or signal; a link waits for nothing. */
export const catchEvent: ElementProcessor = {
  activate(context) {
    const failure = applyInputMappings(context) ?? subscribeToEvents(context)
    if (failure) return failure
    transitionToActivated(context)
    if (context.element.link) completeElement(context)
    return undefined
  },

  complete(context) {
    const failure = applyOutputMappings(context)
    if (failure) return failure
    unsubscribeFromEvents(context)
    return leaveCompleted(context)
  },

  terminate(context) {
    unsubscribeFromEvents(context)
    return leaveTerminated(context)
  },
}
