import { contextOf, type ElementContext, instanceOf } from '../behaviors/element-context.ts'
import { cancelJob } from '../behaviors/jobs.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { checkTermination } from '../behaviors/transition-guard.ts'
import { transitionToTerminating } from '../behaviors/transitions.ts'
import { elementProcessorOf } from '../elements/element-processors.ts'
import { aboveOf, finishTermination } from '../elements/finish-termination.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

export const terminateElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const refusal = checkTermination(context)
  if (refusal !== undefined) return processing.reject(rejections.invalidState(refusal))
  transitionToTerminating(context)
  cancelJob(context)
  const above = aboveOf(context)
  finishTermination(above, elementProcessorOf(context.element).terminate(context))
  if (!isAsked(context)) endsInstance(context)
}

/** Those who listen to the end of a task come first (8.8). */
const isAsked = (context: ElementContext): boolean => context.element.type === 'USER_TASK' && instanceOf(context) !== undefined
