import { correlateBufferedMessage, findMessageSubscription } from '../behaviors/message-subscriptions.ts'
import type { Processor } from './processor.ts'

/** The process side has taken the message. A catch that does not interrupt takes the next one that waits. */
export const correlateMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const key = findMessageSubscription(processing, value)
  if (key === undefined) return processing.reject('NOT_FOUND', `Expected to correlate subscription for element with key '${processing.keyText(value.elementInstanceKey)}' and message name '${value.messageName}', but no such message subscription exists`)
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATED', key, value)
  if (!value.interrupting) correlateBufferedMessage(processing, key)
}
