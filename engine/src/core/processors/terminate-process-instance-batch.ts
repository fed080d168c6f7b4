import { childrenOf, processInstanceValue } from '../behaviors/element-context.ts'
import { unitOf } from '../behaviors/unit-of.ts'
import type { Processor } from './processor.ts'

/** Orders every child of a scope to terminate, oldest first. */
export const terminateProcessInstanceBatch: Processor<'PROCESS_INSTANCE_BATCH'> = ({ value: { batchElementInstanceKey } }, processing) => {
  const unit = unitOf(processing.state, batchElementInstanceKey)
  if (!unit) return
  for (const child of childrenOf(unit, batchElementInstanceKey)) {
    if (child.state === 'TERMINATING') continue
    processing.followUp('PROCESS_INSTANCE', 'TERMINATE_ELEMENT', child.key, processInstanceValue(processing.state, unit, child))
  }
}
