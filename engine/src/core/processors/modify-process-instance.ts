import type { Processor } from './processor.ts'

export const modifyProcessInstance: Processor<'PROCESS_INSTANCE_MODIFICATION'> = ({ value }, processing) => {
  return processing.reject('NOT_FOUND', `Expected to modify process instance but no process instance found with key '${value.processInstanceKey}'`)
}
