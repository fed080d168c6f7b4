import { findProcessSubscription } from '../behaviors/process-message-subscriptions.ts'
import { subscriptionValue } from '../behaviors/event-subscriptions.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The message side is open. */
export const createProcessMessageSubscription: Processor<'PROCESS_MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const found = findProcessSubscription(processing, value)
  if (found?.subscription.state !== 'CREATING') {
    const element = processing.keyText(value.elementInstanceKey)
    return processing.reject(found ? rejections.processSubscriptionInState('create', element, value) : rejections.processSubscription('create', element, value))
  }
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', found.key, subscriptionValue(found.context, found.subscription))
}
