import { expectString } from '../expressions/expect-string.ts'
import { TENANT } from '../record-values.ts'
import type { ElementContext } from './element-context.ts'
import { findCatch } from './error-events.ts'
import { canTrigger, triggerEvent } from './event-triggers.ts'
import { extractFailure, type Failure } from './failure.ts'
import { completeElement, transitionToActivated } from './transitions.ts'
import { variablesSeenFrom } from './variable-scope.ts'

/** An escalation goes to the nearest scope that catches it; where none does the thrower goes on all the same, unless it was interrupted. */
export function throwEscalation(context: ElementContext): Failure | undefined {
  const { processing, key, element } = context
  const code = expectString(element.escalation!.code!, variablesSeenFrom(processing, key))
  if ('problem' in code) return extractFailure(code.problem)
  transitionToActivated(context)
  const found = findCatch(context, 'escalation', code.value)
  const caught = 'event' in found && canTrigger(found.scope, found.event) ? found : undefined
  if (caught) triggerEvent(caught.scope, caught.event, {})
  tellEscalation(context, code.value, caught?.event.id)
  if (!caught?.event.interrupting) completeElement(context)
  return undefined
}

function tellEscalation({ processing, element, value }: ElementContext, escalationCode: string, catchElementId = ''): void {
  const { processInstanceKey } = value
  const intent = catchElementId === '' ? 'NOT_ESCALATED' : 'ESCALATED'
  processing.event('ESCALATION', intent, processing.newKey(), { escalationCode, throwElementId: element.id, catchElementId, processInstanceKey, tenantId: TENANT })
}
