import { contextOfInstance } from '../behaviors/element-context.ts'
import { canTrigger, triggerEvent } from '../behaviors/event-triggers.ts'
import { startProcess } from '../behaviors/start-process.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type SignalValue } from '../record-values.ts'
import type { Processor } from './processor.ts'

/** A signal reaches everybody who listens at this moment, once, and is not kept. With a key it comes from the partition that was told of it. */
export const broadcastSignal: Processor<'SIGNAL'> = (command, processing) => {
  const given: Partial<SignalValue> = command.value
  const value: SignalValue = { signalName: '', variables: {}, ...given, tenantId: TENANT }
  const response = processing.event('SIGNAL', 'BROADCASTED', command.key === -1 ? processing.newKey() : command.key, value)
  if (command.key === -1) processing.distribute('SIGNAL', { intent: 'BROADCAST', key: response.key, value })
  const { signalSubscriptions } = processing.state
  const listeners = [...signalSubscriptions.inGroup(value.signalName)].map(key => ({ key, ...signalSubscriptions.get(key)! }))
  const listening = ({ elementInstance, definition }: { elementInstance: number; definition: number }): number => elementInstance === -1 ? definition : elementInstance
  for (const { key } of listeners.sort((left, right) => listening(left) - listening(right))) deliver(processing, key, value)
  return response
}

function deliver(processing: Processing, key: number, { variables }: SignalValue): void {
  const { elementInstance, definition, catchEventId } = processing.state.signalSubscriptions.get(key)!
  if (elementInstance === -1) return startProcess(processing, { definition, processInstanceKey: processing.newKey(), startEventId: catchEventId, variables })
  const context = contextOfInstance(processing, elementInstance)
  const event = context?.process.elements[context.process.byId.get(catchEventId)!]
  if (context && event && canTrigger(context, event)) triggerEvent(context, event, variables)
}
