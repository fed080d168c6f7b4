import { contextOfInstance, instanceOf, unitOfContext } from '../behaviors/element-context.ts'
import { terminateElement } from '../behaviors/transitions.ts'
import type { EngineRecord } from '../record.ts'
import type { Processor } from './processor.ts'

export const cancelProcessInstance: Processor<'PROCESS_INSTANCE'> = ({ key }, processing) => {
  const context = contextOfInstance(processing, key)
  if (!context || context.element.type !== 'PROCESS' || instanceOf(context)?.state !== 'ACTIVATED') {
    return processing.reject('NOT_FOUND', `Expected to cancel a process instance with key '${processing.keyText(key)}', but no such process was found`)
  }
  const root = unitOfContext(context).key
  if (root !== key) {
    return processing.reject('INVALID_STATE', `Expected to cancel a process instance with key '${processing.keyText(key)}', but it is created by a parent process instance. Cancel the root process instance '${processing.keyText(root)}' instead.`)
  }
  terminateElement(context)
  return { recordType: 'EVENT', valueType: 'PROCESS_INSTANCE', intent: 'ELEMENT_TERMINATING', key, value: context.value } satisfies EngineRecord<any>
}
