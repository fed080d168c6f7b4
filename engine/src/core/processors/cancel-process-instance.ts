import { contextOfInstance, instanceOf, unitOfContext } from '../behaviors/element-context.ts'
import { terminateElement } from '../behaviors/transitions.ts'
import type { EngineRecord } from '../record.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

export const cancelProcessInstance: Processor<'PROCESS_INSTANCE'> = ({ key }, processing) => {
  const context = contextOfInstance(processing, key)
  if (!context || context.element.type !== 'PROCESS' || instanceOf(context)?.state === 'TERMINATING') {
    return processing.reject(rejections.instanceToCancel(processing.keyText(key)))
  }
  const root = unitOfContext(context).key
  if (root !== key) return processing.reject(rejections.calledInstanceToCancel(processing.keyText(key), processing.keyText(root)))
  terminateElement(context)
  return { recordType: 'EVENT', valueType: 'PROCESS_INSTANCE', intent: 'ELEMENT_TERMINATING', key, value: context.value } satisfies EngineRecord<any>
}
