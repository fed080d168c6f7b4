import { deleteCompensations } from '../behaviors/compensation.ts'
import { correlateNextMessage } from '../behaviors/start-by-message.ts'
import { activateChild } from '../behaviors/activate-child.ts'
import { terminateChildren } from '../behaviors/terminate-children.ts'
import { transitionToActivated, transitionToCompleted, transitionToTerminated, completeElement } from '../behaviors/transitions.ts'
import { contextOfInstance, type ElementContext, unitOfContext } from '../behaviors/element-context.ts'
import { unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { followStartTrigger } from '../behaviors/event-triggers.ts'
import { resolveIncidents } from '../behaviors/incidents.ts'
import { sendResult } from '../behaviors/send-result.ts'
import { childTerminated } from './container.ts'
import type { ElementProcessor, Termination } from './element-processor.ts'

/** A process instance: begins with the event that started it, or with its none start event. */
export const process: ElementProcessor = {
  activate(context) {
    transitionToActivated(context)
    const trigger = unitOfContext(context).startTrigger
    if (trigger && context.value.parentElementInstanceKey === -1) followStartTrigger(context, trigger)
    else activateChild(context, context.process.elements[context.element.startEvent]!, -1)
    return undefined
  },

  conclude(context) {
    unsubscribeFromEvents(context)
    deleteCompensations(context)
    return undefined
  },

  complete(context) {
    sendResult(context)
    const lock = lockOf(context)
    transitionToCompleted(context)
    const caller = contextOfInstance(context.processing, context.value.parentElementInstanceKey)
    if (caller) completeElement(caller)
    if (lock !== undefined) correlateNextMessage(context, lock)
    return undefined
  },

  terminate(context) {
    unsubscribeFromEvents(context)
    deleteCompensations(context)
    return terminateChildren(context) ? end(context) : 'waiting'
  },

  childTerminated: scope => childTerminated(scope, end),
}

function end(context: ElementContext): Termination {
  resolveIncidents(context)
  const lock = lockOf(context)
  transitionToTerminated(context)
  if (lock !== undefined) correlateNextMessage(context, lock)
  return 'left'
}

/** The correlation key that this instance holds since a message started it. */
function lockOf(context: ElementContext): string | undefined {
  const unit = unitOfContext(context)
  return unit.key === context.key ? unit.correlationKey : undefined
}
