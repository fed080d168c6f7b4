import { contextOf, contextOfInstance, type ElementContext, scopeOf } from '../behaviors/element-context.ts'
import { cancelJob } from '../behaviors/jobs.ts'
import { checkTermination } from '../behaviors/transition-guard.ts'
import { transitionToTerminating } from '../behaviors/transitions.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The scope of what has terminated looks what that means for it, and so on upward, across call activities. */
export const terminateElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const refusal = checkTermination(context)
  if (refusal !== undefined) return processing.reject(rejections.invalidState(refusal))
  transitionToTerminating(context)
  cancelJob(context)
  let above = aboveOf(context)
  for (let end = elementProcessorOf(context.element).terminate(context); end === 'left' && above;) {
    const next = aboveOf(above)
    end = elementProcessorOf(above.element).childTerminated?.(above) ?? 'waiting'
    above = next
  }
}

/** The flow scope, or the call activity that called the process. */
function aboveOf(context: ElementContext): ElementContext | undefined {
  return scopeOf(context) ?? contextOfInstance(context.processing, context.value.parentElementInstanceKey)
}
