import { canTrigger, triggerEvent } from '../behaviors/event-triggers.ts'
import { messageSide, subscriptionValue } from '../behaviors/event-subscriptions.ts'
import { findProcessSubscription } from '../behaviors/process-message-subscriptions.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A message arrives at the element that waited for it, unless that has moved on. */
export const correlateProcessMessageSubscription: Processor<'PROCESS_MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const message = messageSide(value)
  const found = findProcessSubscription(processing, message)
  const event = found?.context.process.elements[found.subscription.element]
  if (!found || !event || !canTrigger(found.context, event)) {
    const element = processing.keyText(message.elementInstanceKey)
    processing.reject(found ? rejections.processSubscriptionInState('correlate', element, message) : rejections.processSubscription('correlate', element, message))
    return processing.send(processing.messagePartition(message.correlationKey), 'MESSAGE_SUBSCRIPTION', { intent: 'REJECT', key: -1, value: message })
  }
  const correlated = { ...subscriptionValue(found.context, found.subscription), correlationKey: message.correlationKey, messageKey: message.messageKey, variables: message.variables }
  processing.fill('PROCESS_MESSAGE_SUBSCRIPTION', correlated)
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED', found.key, correlated)
  triggerEvent(found.context, event, message.variables)
  processing.send(processing.messagePartition(message.correlationKey), 'MESSAGE_SUBSCRIPTION', { intent: 'CORRELATE', key: -1, value: message })
}
