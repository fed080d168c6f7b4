import { contextOf } from '../behaviors/element-context.ts'
import { createIncident } from '../behaviors/incidents.ts'
import { checkCompletion } from '../behaviors/transition-guard.ts'
import { transitionToCompleting } from '../behaviors/transitions.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

export const completeElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const refusal = checkCompletion(context)
  if (refusal !== undefined) return processing.reject(rejections.invalidState(refusal))
  transitionToCompleting(context)
  const failure = elementProcessorOf(context.element).complete(context)
  if (failure) createIncident(context, failure)
}
