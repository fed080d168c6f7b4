import { contextOf, instanceOf } from '../behaviors/element-context.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { aboveOf, finishTermination } from '../elements/finish-termination.ts'
import { leaveTerminated } from '../elements/leave.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Those who listened to the end of an element are through (8.8). */
export const continueTerminatingElement: Processor<'PROCESS_INSTANCE'> = ({ key, value }, processing) => {
  const context = contextOf(processing, key, value)
  const state = instanceOf(context)?.state
  if (state !== 'TERMINATING') return processing.reject(rejections.invalidState(`Expected element instance to be in state 'ELEMENT_TERMINATING' but was '${state ? `ELEMENT_${state}` : 'not found'}'.`))
  const above = aboveOf(context)
  finishTermination(above, leaveTerminated(context))
  endsInstance(context)
}
