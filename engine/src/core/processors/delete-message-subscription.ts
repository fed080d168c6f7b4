import { findMessageSubscription } from '../behaviors/message-subscriptions.ts'
import type { Processor } from './processor.ts'

/** The message side lets go, and the process side hears of it in any case. */
export const deleteMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const key = findMessageSubscription(processing, value)
  if (key !== undefined) processing.event('MESSAGE_SUBSCRIPTION', 'DELETED', key, value)
  else processing.reject('NOT_FOUND', `Expected to close message subscription for element with key '${processing.keyText(value.elementInstanceKey)}' and message name '${value.messageName}', but no such message subscription exists`)
  processing.followUp('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETE', -1, { ...value, elementId: '' })
}
