import { contextOf, instanceOf } from '../behaviors/element-context.ts'
import { takeListenerVariables } from '../behaviors/execution-listeners.ts'
import { createIncident } from '../behaviors/incidents.ts'
import { checkListenerCompletion } from '../behaviors/transition-guard.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { goOnBeginning, goOnFinishing } from '../elements/element-steps.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** An execution listener is through: the next one has its turn, after the last the element goes on. */
export const completeExecutionListener: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const refusal = checkListenerCompletion(context)
  if (refusal !== undefined) return processing.reject(rejections.invalidState(refusal))
  takeListenerVariables(context)
  const goOn = instanceOf(context)!.state === 'ACTIVATING' ? goOnBeginning : goOnFinishing
  const failure = goOn(elementProcessorOf(context.element), context)
  if (failure) createIncident(context, failure)
}
