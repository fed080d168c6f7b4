import { deleteCompensationsInside } from '../behaviors/compensation.ts'
import type { ElementContext } from '../behaviors/element-context.ts'
import { instanceOf, scopeOf } from '../behaviors/element-context.ts'
import { unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { followTrigger } from '../behaviors/event-triggers.ts'
import type { Failure } from '../behaviors/failure.ts'
import { incidentsOf, resolveIncidents } from '../behaviors/incidents.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { terminateChildren } from '../behaviors/terminate-children.ts'
import { takeOutgoingFlows, transitionToCompleted, transitionToTerminated } from '../behaviors/transitions.ts'
import { applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { EventTrigger } from '../state/unit.ts'
import type { Termination } from './element-processor.ts'

/** What every activity and waiting event does before it completes: output mappings, an end to listening. */
export function concludeActivity(context: ElementContext): Failure | undefined {
  const failure = applyOutputMappings(context)
  if (!failure) unsubscribeFromEvents(context)
  return failure
}

/** What every activity and waiting event does as it terminates, once what it began itself is taken back. */
export function terminateActivity(context: ElementContext): Termination {
  unsubscribeFromEvents(context)
  return leaveTerminated(context)
}

/** The same for scopes, whose children terminate first. Of multi-instance bodies and event sub-processes Zeebe keeps what can be compensated until the process ends. */
export function terminateScope(context: ElementContext): Termination {
  unsubscribeFromEvents(context)
  if (context.element.type === 'SUB_PROCESS') deleteCompensationsInside(context)
  return terminateChildren(context) ? leaveTerminated(context) : 'waiting'
}

/** COMPLETED, then every outgoing flow, unless the process instance was to end with this. */
export function leaveCompleted(context: ElementContext): Failure | undefined {
  const failure = transitionToCompleted(context)
  if (!failure && !endsInstance(context)) takeOutgoingFlows(context)
  return failure
}

/** TERMINATED; where a boundary event did it, that goes on instead. */
export function leaveTerminated(context: ElementContext): Termination {
  resolveIncidents(context)
  const trigger = interruptingTrigger(context)
  transitionToTerminated(context)
  if (!trigger) return 'left'
  followTrigger(context, trigger)
  return 'waiting'
}

/** The same for start and throw events, and for tasks that are passed through: TERMINATED comes before their incidents are resolved. */
export function terminateEvent(context: ElementContext): Termination {
  const incidents = incidentsOf(context)
  transitionToTerminated(context)
  for (const [key, incident] of incidents) context.processing.event('INCIDENT', 'RESOLVED', key, incident)
  return 'left'
}

function interruptingTrigger(context: ElementContext): Readonly<EventTrigger> | undefined {
  const scope = scopeOf(context)
  const instance = scope && instanceOf(scope)
  if (instance?.state !== 'ACTIVATED' || instance.interruptedBy !== undefined) return undefined
  return instanceOf(context)?.triggers.find(({ element }) => context.process.elements[element]!.type === 'BOUNDARY_EVENT')
}
