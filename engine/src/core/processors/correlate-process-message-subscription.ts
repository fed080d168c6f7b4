import { canTrigger, triggerEvent } from '../behaviors/event-triggers.ts'
import { subscriptionValue } from '../behaviors/event-subscriptions.ts'
import { findProcessSubscription } from '../behaviors/process-message-subscriptions.ts'
import type { EngineCommand } from '../processing.ts'
import type { Processor } from './processor.ts'

/** A message arrives at the element that waited for it, unless that has moved on. */
export const correlateProcessMessageSubscription: Processor<'PROCESS_MESSAGE_SUBSCRIPTION'> = (command, processing) => {
  const { value: { elementId: _, ...message } } = command
  const found = findProcessSubscription(processing, message)
  const event = found?.context.process.elements[found.subscription.element]
  if (!found || !event || !canTrigger(found.context, event)) {
    processing.reject(found ? 'INVALID_STATE' : 'NOT_FOUND', notOpen(command))
    return processing.followUp('MESSAGE_SUBSCRIPTION', 'REJECT', -1, message)
  }
  const value = { ...subscriptionValue(found.context, found.subscription), messageKey: message.messageKey, variables: message.variables }
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED', found.key, value)
  triggerEvent(found.context, event, message.variables)
  processing.followUp('MESSAGE_SUBSCRIPTION', 'CORRELATE', -1, message)
}

function notOpen({ value: { elementInstanceKey, messageName } }: EngineCommand<'PROCESS_MESSAGE_SUBSCRIPTION'>): string {
  return `Expected to correlate a process message subscription with element key '${elementInstanceKey}' and message name '${messageName}', but the subscription is not opened`
}
