import { contextOf, type ElementContext, scopeOf } from '../behaviors/element-context.ts'
import type { Failure } from '../behaviors/failure.ts'
import { createIncident } from '../behaviors/incidents.ts'
import { beginItem } from '../behaviors/multi-instance.ts'
import { checkActivation } from '../behaviors/transition-guard.ts'
import { transitionToActivating } from '../behaviors/transitions.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { begin } from '../elements/element-steps.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Inner instances of a multi-instance body get variables of their own first. */
function beginInLoop(context: ElementContext): Failure | undefined {
  const scope = scopeOf(context)
  return scope?.element.loop ? beginItem(scope, context) : undefined
}

export const activateElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const refusal = checkActivation(contextOf(processing, key, value))
  if (refusal !== undefined) return processing.reject(rejections.invalidState(refusal))
  const context = contextOf(processing, key === -1 ? processing.newKey() : key, value)
  transitionToActivating(context)
  const failure = beginInLoop(context) ?? begin(elementProcessorOf(context.element), context)
  if (failure) createIncident(context, failure)
}
