import { scopeOf } from '../behaviors/element-context.ts'
import { subscribeToEvents } from '../behaviors/event-subscriptions.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import { applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, terminateEvent } from './leave.ts'

/** Start events of processes and sub-processes of either kind: once they complete, their scope listens for its events. */
export const startEvent: ElementProcessor = {
  activate(context) {
    transitionToActivated(context)
    completeElement(context)
    return undefined
  },

  conclude: applyOutputMappings,
  complete: context => subscribeToEvents(scopeOf(context)!) ?? leaveCompleted(context),

  terminate: terminateEvent,
}
