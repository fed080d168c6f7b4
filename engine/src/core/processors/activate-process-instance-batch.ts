import { contextOfInstance } from '../behaviors/element-context.ts'
import { activateItem } from '../behaviors/multi-instance.ts'
import type { Processor } from './processor.ts'

/** Lets all inner instances of a multi-instance body begin. */
export const activateProcessInstanceBatch: Processor<'PROCESS_INSTANCE_BATCH'> = ({ value: { batchElementInstanceKey, index } }, processing) => {
  const body = contextOfInstance(processing, batchElementInstanceKey)
  for (let count = 0; body && count < index; count++) activateItem(body)
}
