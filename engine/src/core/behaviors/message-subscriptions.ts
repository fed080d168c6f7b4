import type { Processing } from '../processing.ts'
import { TENANT, type MessageSubscriptionValue } from '../record-values.ts'
import { partitionOf } from '../state/partition-of.ts'
import { messageGroup } from '../state/partition-state.ts'
import type { MessageSubscriptionRow } from '../state/rows.ts'
import { isDeliverable } from './start-by-message.ts'

/** The record value of the message side of a subscription. */
export function messageSubscriptionValue(row: Readonly<MessageSubscriptionRow>): MessageSubscriptionValue {
  const { processInstance: processInstanceKey, elementInstance: elementInstanceKey, messageName, correlationKey, bpmnProcessId, interrupting, correlating: messageKey } = row
  return { processInstanceKey, elementInstanceKey, messageName, correlationKey, bpmnProcessId, interrupting, messageKey, variables: {}, tenantId: TENANT }
}

/** Key of the message side of a subscription: an element instance has one for each message name. */
export function findMessageSubscription(processing: Processing, { messageName, correlationKey, elementInstanceKey }: MessageSubscriptionValue): number | undefined {
  const { messageSubscriptions } = processing.state
  for (const key of messageSubscriptions.inGroup(messageGroup(messageName, correlationKey))) if (messageSubscriptions.get(key)!.elementInstance === elementInstanceKey) return key
  return undefined
}

/** Gives an open subscription the oldest buffered message that its process id has not had. Tells whether there was one. */
export function correlateBufferedMessage(processing: Processing, subscription: number): boolean {
  const row = processing.state.messageSubscriptions.get(subscription)!
  for (const key of processing.state.messages.inGroup(messageGroup(row.messageName, row.correlationKey))) {
    const message = processing.state.messages.get(key)!
    if (!isDeliverable(message, row.bpmnProcessId, processing.now)) continue
    sendMessage(processing, subscription, { key, variables: message.variables })
    return true
  }
  return false
}

/** A message is on its way to the process side of a subscription. */
export function sendMessage(processing: Processing, subscription: number, message: { key: number; variables: MessageSubscriptionValue['variables'] }): void {
  const value = { ...messageSubscriptionValue(processing.state.messageSubscriptions.get(subscription)!), messageKey: message.key, variables: message.variables }
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATING', subscription, value)
  processing.send(partitionOf(value.processInstanceKey), 'PROCESS_MESSAGE_SUBSCRIPTION', { intent: 'CORRELATE', key: -1, value: { ...value, elementId: '' } })
}
