import { findMessageSubscription } from '../behaviors/message-subscriptions.ts'
import { rejections } from '../rejections.ts'
import { partitionOf } from '../state/partition-of.ts'
import type { Processor } from './processor.ts'

/** The message side lets go, and the process side hears of it in any case. */
export const deleteMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const key = findMessageSubscription(processing, value)
  if (key !== undefined) processing.event('MESSAGE_SUBSCRIPTION', 'DELETED', key, value)
  else processing.reject(rejections.subscriptionToClose(processing.keyText(value.elementInstanceKey), value))
  processing.send(partitionOf(value.processInstanceKey), 'PROCESS_MESSAGE_SUBSCRIPTION', { intent: 'DELETE', key: -1, value: { ...value, elementId: '' } })
}
