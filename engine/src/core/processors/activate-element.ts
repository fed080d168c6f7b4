import { contextOf } from '../behaviors/element-context.ts'
import { createIncident } from '../behaviors/incidents.ts'
import { checkActivation } from '../behaviors/transition-guard.ts'
import { transitionToActivating } from '../behaviors/transitions.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

export const activateElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const refusal = checkActivation(context)
  if (refusal !== undefined) return processing.reject(rejections.invalidState(refusal))
  transitionToActivating(context)
  const failure = elementProcessorOf(context.element).activate(context)
  if (failure) createIncident(context, failure)
}
