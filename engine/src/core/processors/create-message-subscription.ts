import { correlateBufferedMessage, findMessageSubscription } from '../behaviors/message-subscriptions.ts'
import type { Processor } from './processor.ts'

/** The message side opens: a buffered message goes out at once, otherwise the process side hears that it is open. */
export const createMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  if (findMessageSubscription(processing, value) !== undefined) {
    return processing.reject('INVALID_STATE', `Expected to open a new message subscription for element with key '${processing.keyText(value.elementInstanceKey)}' and message name '${value.messageName}', but there is already a message subscription for that element key and message name opened`)
  }
  const key = processing.newKey()
  processing.event('MESSAGE_SUBSCRIPTION', 'CREATED', key, value)
  if (!correlateBufferedMessage(processing, key)) processing.followUp('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATE', -1, { ...value, elementId: '' })
}
