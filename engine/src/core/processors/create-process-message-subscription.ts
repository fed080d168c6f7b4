import { findProcessSubscription } from '../behaviors/process-message-subscriptions.ts'
import { subscriptionValue } from '../behaviors/event-subscriptions.ts'
import type { Processor } from './processor.ts'

/** The message side is open. */
export const createProcessMessageSubscription: Processor<'PROCESS_MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const found = findProcessSubscription(processing, value)
  if (found?.subscription.state !== 'CREATING') {
    return processing.reject(found ? 'INVALID_STATE' : 'NOT_FOUND', `Expected to create process message subscription with element key '${processing.keyText(value.elementInstanceKey)}' and message name '${value.messageName}', but the subscription is ${found ? 'already opened' : 'gone'}`)
  }
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', found.key, subscriptionValue(found.context, found.subscription))
}
