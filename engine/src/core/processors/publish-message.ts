import { messageSubscriptionValue } from '../behaviors/message-subscriptions.ts'
import { startByMessage } from '../behaviors/start-by-message.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type MessageSubscriptionValue, type MessageValue } from '../record-values.ts'
import { messageGroup, messageIdKey } from '../state/partition-state.ts'
import { partitionOf } from '../state/partition-of.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A message goes to every open subscription of its name and key, and to start events, but only once to each process id (zeebe.md 4.4). */
export const publishMessage: Processor<'MESSAGE'> = (command, processing) => {
  const given: Partial<MessageValue> = command.value
  const timeToLive = given.timeToLive ?? 0
  const value: MessageValue = { name: '', correlationKey: '', messageId: '', variables: {}, ...given, timeToLive, deadline: processing.now + timeToLive, tenantId: TENANT }
  const { name, correlationKey, messageId } = value
  if (messageId !== '' && processing.state.messageIds.get(messageIdKey(name, correlationKey, messageId)) !== undefined) {
    return processing.reject(rejections.messageId(messageId))
  }
  const key = processing.newKey()
  const response = processing.event('MESSAGE', 'PUBLISHED', key, value)
  const reached = new Set<string>()
  const correlating = correlateToSubscriptions(processing, { key, value, reached })
  startProcesses(processing, { key, value, reached })
  for (const subscription of correlating) processing.send(partitionOf(subscription.processInstanceKey), 'PROCESS_MESSAGE_SUBSCRIPTION', { intent: 'CORRELATE', key: -1, value: { ...subscription, elementId: '' } })
  if (timeToLive <= 0) processing.event('MESSAGE', 'EXPIRED', key, value)
  return response
}

interface Published { key: number; value: MessageValue; reached: Set<string> }

/** The oldest element instance first. */
function correlateToSubscriptions(processing: Processing, { key, value: { name, correlationKey, variables }, reached }: Published): MessageSubscriptionValue[] {
  const correlating: MessageSubscriptionValue[] = []
  const { messageSubscriptions } = processing.state
  const open = [...messageSubscriptions.inGroup(messageGroup(name, correlationKey))].map(key => ({ subscription: key, row: messageSubscriptions.get(key)! }))
  for (const { subscription, row } of open.sort((left, right) => left.row.elementInstance - right.row.elementInstance)) {
    if (row.correlating !== -1 || reached.has(row.bpmnProcessId)) continue
    const value = { ...messageSubscriptionValue(row), messageKey: key, variables }
    reached.add(row.bpmnProcessId)
    processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATING', subscription, value)
    correlating.push(value)
  }
  return correlating
}

function startProcesses(processing: Processing, { key, value: { name, correlationKey, variables }, reached }: Published): void {
  const { messageStartSubscriptions, startLocks } = processing.state
  for (const subscription of messageStartSubscriptions.inGroup(name)) {
    const { bpmnProcessId } = messageStartSubscriptions.get(subscription)!
    const isLocked = correlationKey !== '' && startLocks.get(messageGroup(bpmnProcessId, correlationKey)) !== undefined
    if (reached.has(bpmnProcessId) || isLocked) continue
    reached.add(bpmnProcessId)
    startByMessage(processing, subscription, { key, correlationKey, variables })
  }
}
