import type { ElementContext } from '../behaviors/element-context.ts'
import { throwEscalation } from '../behaviors/escalations.ts'
import type { Failure } from '../behaviors/failure.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { throwSignal } from '../behaviors/signals.ts'
import { followLink, transitionToCompleted } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, terminateEvent } from './leave.ts'
import { finish } from './element-steps.ts'
import { passThrough } from './pass-through.ts'
import { throwCompensation } from './throw-compensation.ts'

/** None, signal, escalation, link and compensation throw events; the last ignore their mappings. */
export const intermediateThrowEvent: ElementProcessor = {
  ...passThrough,

  prepare: context => context.element.signal ? applyInputMappings(context) : undefined,

  activate(context) {
    if (context.element.compensation) return throwCompensation(context, () => finish(intermediateThrowEvent, context))
    if (context.element.escalation) return throwEscalation(context)
    return context.element.signal ? throwSignal(context) : passThrough.activate(context)
  },

  conclude: context => context.element.compensation ? undefined : applyOutputMappings(context),
  complete: context => context.element.link ? jump(context) : leaveCompleted(context),
  terminate: terminateEvent,
}

function jump(context: ElementContext): Failure | undefined {
  transitionToCompleted(context)
  if (!endsInstance(context)) followLink(context)
  return undefined
}
