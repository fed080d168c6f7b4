import { unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { activateChild } from '../behaviors/activate-child.ts'
import { terminateChildren } from '../behaviors/terminate-children.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import { childTerminated } from './container.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** An embedded sub-process. What it waits for besides opens when its start event completes (zeebe.md 4.1). */
export const subProcess: ElementProcessor = {
  activate(context) {
    const failure = applyInputMappings(context)
    if (failure) return failure
    transitionToActivated(context)
    activateChild(context, context.process.elements[context.element.startEvent]!)
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
    return terminateChildren(context) ? leaveTerminated(context) : 'waiting'
  },

  childTerminated: scope => childTerminated(scope, leaveTerminated),
}
