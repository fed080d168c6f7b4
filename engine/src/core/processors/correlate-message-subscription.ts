import { correlateBufferedMessage, findMessageSubscription } from '../behaviors/message-subscriptions.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The process side has taken the message. A catch that does not interrupt takes the next one that waits. */
export const correlateMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const key = findMessageSubscription(processing, value)
  if (key === undefined) return processing.reject(rejections.subscriptionToCorrelate(processing.keyText(value.elementInstanceKey), value))
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATED', key, value)
  if (!value.interrupting) correlateBufferedMessage(processing, key)
}
