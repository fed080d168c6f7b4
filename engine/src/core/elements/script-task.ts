import { extractFailure } from '../behaviors/failure.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectAny } from '../expressions/expect-any.ts'
import { completeWithResult } from './complete-with-result.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, terminateActivity } from './leave.ts'

/** Script tasks whose script is FEEL: its result is treated as that of a job. */
export const scriptTask: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const { processing, key, element } = context
    const result = expectAny(element.script!.expression, variablesSeenFrom(processing, key))
    if ('problem' in result) return extractFailure(result.problem)
    completeWithResult(context, element.script!.resultVariable, result.value)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,
  terminate: terminateActivity,
}
