import type { ElementContext } from '../behaviors/element-context.ts'
import { instanceOf, scopeOf } from '../behaviors/element-context.ts'
import { followTrigger } from '../behaviors/event-triggers.ts'
import type { Failure } from '../behaviors/failure.ts'
import { resolveIncidents } from '../behaviors/incidents.ts'
import { takeOutgoingFlows, transitionToCompleted, transitionToTerminated } from '../behaviors/transitions.ts'
import type { EventTrigger } from '../state/unit.ts'
import type { Termination } from './element-processor.ts'

/** COMPLETED, then every outgoing flow. */
export function leaveCompleted(context: ElementContext): Failure | undefined {
  const failure = transitionToCompleted(context)
  if (!failure) takeOutgoingFlows(context)
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

function interruptingTrigger(context: ElementContext): Readonly<EventTrigger> | undefined {
  const scope = scopeOf(context)
  const instance = scope && instanceOf(scope)
  if (instance?.state !== 'ACTIVATED' || instance.interruptedBy !== undefined) return undefined
  return instanceOf(context)?.triggers.find(({ element }) => context.process.elements[element]!.type === 'BOUNDARY_EVENT')
}
