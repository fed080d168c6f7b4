import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** Intermediate catch events and receive tasks: they wait for their message or timer. */
export const catchEvent: ElementProcessor = {
  activate(context) {
    const failure = applyInputMappings(context) ?? subscribeToEvents(context)
    if (!failure) transitionToActivated(context)
    return failure
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
