import { expectString } from '../expressions/expect-string.ts'
import { TENANT } from '../record-values.ts'
import type { ElementContext } from './element-context.ts'
import { findCatch } from './error-events.ts'
import { canTrigger, triggerEvent } from './event-triggers.ts'
import { extractFailure, type Failure } from './failure.ts'
import { completeElement, transitionToActivated } from './transitions.ts'
import { variablesSeenFrom } from './variable-scope.ts'

/** An escalation goes to the nearest scope that catches it; where none does the thrower goes on all the same, unless what catches it interrupts: it waits then even where the scope has been taken over and hears no more. */
export function throwEscalation(context: ElementContext): Failure | undefined {
  const { processing, key, element } = context
  const code = expectString(element.escalation!.code!, variablesSeenFrom(processing, key))
  if ('problem' in code) return extractFailure(code.problem)
  transitionToActivated(context)
  const found = findCatch(context, 'escalation', code.value)
  const caught = 'event' in found ? found : undefined
  const isHeard = caught !== undefined && canTrigger(caught.scope, caught.event)
  if (isHeard) triggerEvent(caught.scope, caught.event, {})
  tellEscalation(context, isHeard ? 'ESCALATED' : 'NOT_ESCALATED', { escalationCode: code.value, catchElementId: caught?.event.id ?? '' })
  if (!caught?.event.interrupting) completeElement(context)
  return undefined
}

function tellEscalation({ processing, element, value }: ElementContext, intent: string, told: { escalationCode: string; catchElementId: string }): void {
  const { processInstanceKey } = value
  processing.event('ESCALATION', intent, processing.newKey(), { ...told, throwElementId: element.id, processInstanceKey, tenantId: TENANT })
}
