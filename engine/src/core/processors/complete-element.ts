import { contextOf, type ElementContext, instanceOf } from '../behaviors/element-context.ts'
import { createIncident } from '../behaviors/incidents.ts'
import { checkCompletion } from '../behaviors/transition-guard.ts'
import { terminateElement, transitionToCompleting } from '../behaviors/transitions.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { finish } from '../elements/element-steps.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

export const completeElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const refusal = checkCompletion(context)
  if (refusal !== undefined) return refuse(context, refusal)
  transitionToCompleting(context)
  const failure = finish(elementProcessorOf(context.element), context)
  if (failure) createIncident(context, failure)
}

/** A boundary event that began while its scope was being ended may have come after the children were told to end. */
function refuse(context: ElementContext, refusal: string): void {
  context.processing.reject(rejections.invalidState(refusal))
  if (context.element.type === 'BOUNDARY_EVENT' && instanceOf(context)?.state === 'ACTIVATED' && !isToldToEnd(context)) terminateElement(context)
}

/** Whether a command that waits ends the element, alone or with all of its scope. */
function isToldToEnd({ processing: { pending, records }, key, value }: ElementContext): boolean {
  return pending.map(index => records[index]!).some(command => command.intent === 'TERMINATE_ELEMENT' ? command.key === key : command.intent === 'TERMINATE' && command.value.batchElementInstanceKey === value.flowScopeKey)
}
