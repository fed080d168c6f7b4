import type { MessageStartEventSubscriptionValue } from '../record-values.ts'
import { messageGroup } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { unitOrNew } from './unit-for-change.ts'
import { noteCorrelated } from './message-subscription-set.ts'

/** CREATED: of several start events with one message name in a process the last one counts, and no other is ever heard of again. */
export const applyMessageStartEventSubscriptionCreated: Applier<MessageStartEventSubscriptionValue> = (state, key, value) => {
  const { processDefinitionKey: definition, bpmnProcessId, messageName, startEventId } = value
  const other = [...state.messageStartSubscriptions.inGroup(messageName)].find(candidate => state.messageStartSubscriptions.get(candidate)!.definition === definition)
  if (other !== undefined) state.messageStartSubscriptions.delete(other)
  state.messageStartSubscriptions.put(key, { definition, bpmnProcessId, messageName, startEventId })
}

export const applyMessageStartEventSubscriptionDeleted: Applier<MessageStartEventSubscriptionValue> = (state, key) => state.messageStartSubscriptions.delete(key)

/** CORRELATED: a process instance is on its way; with a correlation key it holds the lock of that key until it ends. */
export const applyMessageStartEventSubscriptionCorrelated: Applier<MessageStartEventSubscriptionValue> = (state, _key, value) => {
  noteCorrelated(state, value.messageKey, value.bpmnProcessId)
  if (value.correlationKey === '') return
  state.startLocks.put(messageGroup(value.bpmnProcessId, value.correlationKey), value.processInstanceKey)
  state.journal.set(unitOrNew(state, value.processInstanceKey), 'correlationKey', value.correlationKey)
}
