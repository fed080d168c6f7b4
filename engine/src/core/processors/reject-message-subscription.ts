import { findMessageSubscription, sendMessage } from '../behaviors/message-subscriptions.ts'
import { messageGroup } from '../state/partition-state.ts'
import type { Processor } from './processor.ts'

/** The instance has moved on: the message is offered to another open subscription of the same process id. */
export const rejectMessageSubscription: Processor<'MESSAGE_SUBSCRIPTION'> = ({ value }, processing) => {
  const { messageSubscriptions, messages } = processing.state
  const key = findMessageSubscription(processing, value)
  if (key !== undefined) processing.event('MESSAGE_SUBSCRIPTION', 'REJECTED', key, value)
  const message = messages.get(value.messageKey)
  if (!message || message.deadline <= processing.now) return
  for (const other of messageSubscriptions.inGroup(messageGroup(value.messageName, value.correlationKey))) {
    const row = messageSubscriptions.get(other)!
    if (row.bpmnProcessId === value.bpmnProcessId && row.correlating === -1) return sendMessage(processing, other, { key: value.messageKey, variables: message.variables })
  }
}
