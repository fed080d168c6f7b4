import { scopeOf } from '../behaviors/element-context.ts'
import { subscribeToEvents } from '../behaviors/event-subscriptions.ts'
import { incidentsOf } from '../behaviors/incidents.ts'
import { completeElement, transitionToActivated, transitionToTerminated } from '../behaviors/transitions.ts'
import { applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted } from './leave.ts'

/** Start events of processes and sub-processes of either kind: once they complete, their scope listens for its events. */
export const startEvent: ElementProcessor = {
  activate(context) {
    transitionToActivated(context)
    completeElement(context)
    return undefined
  },

  conclude: applyOutputMappings,
  complete: context => subscribeToEvents(scopeOf(context)!) ?? leaveCompleted(context),

  terminate(context) {
    const incidents = incidentsOf(context)
    transitionToTerminated(context)
    for (const [key, incident] of incidents) context.processing.event('INCIDENT', 'RESOLVED', key, incident)
    return 'left'
  },
}
