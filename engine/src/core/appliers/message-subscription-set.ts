import type { MessageSubscriptionValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'

export const applyMessageSubscriptionCreated: Applier<MessageSubscriptionValue> = (state, key, value) => {
  const { elementInstanceKey: elementInstance, processInstanceKey: processInstance, bpmnProcessId, messageName, correlationKey, interrupting } = value
  state.messageSubscriptions.put(key, { elementInstance, processInstance, bpmnProcessId, messageName, correlationKey, interrupting, correlating: -1 })
}

/** CORRELATING: a message is on its way, which counts as delivered to this process id. */
export const applyMessageSubscriptionCorrelating: Applier<MessageSubscriptionValue> = (state, key, value) => {
  setCorrelating(state, key, value.messageKey)
  noteCorrelated(state, value.messageKey, value.bpmnProcessId)
}

/** CORRELATED: it has arrived. An interrupting catch is through; any other takes the next one. */
export const applyMessageSubscriptionCorrelated: Applier<MessageSubscriptionValue> = (state, key, { interrupting }) => {
  if (interrupting) state.messageSubscriptions.delete(key)
  else setCorrelating(state, key, -1)
}

/** REJECTED: it has not arrived, so it was not delivered. */
export const applyMessageSubscriptionRejected: Applier<MessageSubscriptionValue> = (state, key, { messageKey, bpmnProcessId }) => {
  state.messageSubscriptions.delete(key)
  const message = state.messages.get(messageKey)
  if (message) state.messages.put(messageKey, { ...message, correlatedTo: message.correlatedTo.filter(id => id !== bpmnProcessId) })
}

export const applyMessageSubscriptionDeleted: Applier<MessageSubscriptionValue> = (state, key) => state.messageSubscriptions.delete(key)

/** Remembers that a buffered message has been had by a process id. */
export function noteCorrelated(state: PartitionState, messageKey: number, bpmnProcessId: string): void {
  const message = state.messages.get(messageKey)
  if (message) state.messages.put(messageKey, { ...message, correlatedTo: [...message.correlatedTo, bpmnProcessId] })
}

function setCorrelating(state: PartitionState, key: number, messageKey: number): void {
  const subscription = state.messageSubscriptions.get(key)
  if (subscription) state.messageSubscriptions.put(key, { ...subscription, correlating: messageKey })
}
