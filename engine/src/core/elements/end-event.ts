import { findCatch, uncaught } from '../behaviors/error-events.ts'
import { type ElementContext, scopeOf } from '../behaviors/element-context.ts'
import { extractFailure, type Failure } from '../behaviors/failure.ts'
import { throwCompensation } from './throw-compensation.ts'
import { throwEscalation } from '../behaviors/escalations.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { throwSignal } from '../behaviors/signals.ts'
import { canTrigger, triggerEvent } from '../behaviors/event-triggers.ts'
import { terminateChildren } from '../behaviors/terminate-children.ts'
import { transitionToActivated, transitionToCompleted, transitionToCompleting } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectString } from '../expressions/expect-string.ts'
import type { ElementProcessor } from './element-processor.ts'
import { finish } from './element-steps.ts'
import { leaveTerminated } from './leave.ts'

/** None, terminate and error end events. The first two are through at once, without a command in between. */
export const endEvent: ElementProcessor = {
  prepare: context => context.element.signal ? applyInputMappings(context) : undefined,

  activate(context) {
    if (context.element.eventType === 'ERROR') return throwError(context)
    if (context.element.eventType === 'ESCALATION') return throwEscalation(context)
    if (context.element.compensation) return throwCompensation(context, () => finish(endEvent, context))
    if (context.element.eventType === 'SIGNAL') return throwSignal(context)
    transitionToActivated(context)
    transitionToCompleting(context)
    return finish(endEvent, context)
  },

  conclude: context => mapsOutput(context) ? applyOutputMappings(context) : undefined,

  complete(context) {
    const scope = scopeOf(context)!
    transitionToCompleted(context)
    if (!endsInstance(context) && context.element.eventType === 'TERMINATE') terminateChildren(scope)
    return undefined
  },

  terminate: leaveTerminated,
}

/** Ends that undo or terminate ignore their mappings. */
const mapsOutput = ({ element }: ElementContext): boolean => !element.compensation && element.eventType !== 'TERMINATE'

/** The error ends the nearest scope that catches it; where none does, the event stays with an incident. */
function throwError(context: ElementContext): Failure | undefined {
  const { processing, key, element } = context
  const code = expectString(element.error!.code!, variablesSeenFrom(processing, key))
  if ('problem' in code) return extractFailure(code.problem)
  const found = findCatch(context, 'error', code.value)
  if (!('event' in found)) return uncaught(code.value, found.available)
  transitionToActivated(context)
  if (canTrigger(found.scope, found.event)) triggerEvent(found.scope, found.event, {})
  return undefined
}
