import { correlateBufferedMessage, findMessageSubscription } from '../behaviors/message-subscriptions.ts'
import { findProcessSubscription } from '../behaviors/process-message-subscriptions.ts'
import { rejections } from '../rejections.ts'
import { partitionOf } from '../state/partition-of.ts'
import type { Processor } from './processor.ts'

/** The message side opens: a buffered message goes out at once, otherwise the process side hears that it is open, even if it has been for another event of the element. */
export const createMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const correlationKey = findProcessSubscription(processing, value)?.subscription.openUnder ?? value.correlationKey
  if (findMessageSubscription(processing, { ...value, correlationKey }) !== undefined) {
    processing.send(partitionOf(value.processInstanceKey), 'PROCESS_MESSAGE_SUBSCRIPTION', { intent: 'CREATE', key: -1, value: { ...value, elementId: '' } })
    return processing.reject(rejections.subscriptionOpen(processing.keyText(value.elementInstanceKey), value))
  }
  const key = processing.newKey()
  processing.event('MESSAGE_SUBSCRIPTION', 'CREATED', key, value)
  if (!correlateBufferedMessage(processing, key)) processing.send(partitionOf(value.processInstanceKey), 'PROCESS_MESSAGE_SUBSCRIPTION', { intent: 'CREATE', key: -1, value: { ...value, elementId: '' } })
}
