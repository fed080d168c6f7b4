import { unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { extractFailure } from '../behaviors/failure.ts'
import { triggerProcessEvent } from '../behaviors/process-events.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings, applyOutputMappings } from '../behaviors/variable-mapping.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectAny } from '../expressions/expect-any.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** Script tasks whose script is FEEL: its result is treated as that of a job. */
export const scriptTask: ElementProcessor = {
  activate(context) {
    const failure = applyInputMappings(context)
    if (failure) return failure
    const { processing, key, value, element } = context
    const result = expectAny(element.script!.expression, variablesSeenFrom(processing, key))
    if ('problem' in result) return extractFailure(result.problem)
    triggerProcessEvent(processing, key, value, { elementId: element.id, variables: { [element.script!.resultVariable]: result.value } })
    transitionToActivated(context)
    completeElement(context)
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
    return leaveTerminated(context)
  },
}
