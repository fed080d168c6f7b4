import type { SignalSubscriptionValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** Subscriptions of start events belong to a definition, all others to the element instance that waits. */
export const applySignalSubscriptionCreated: Applier<SignalSubscriptionValue> = (state, key, value) => {
  const { signalName, catchEventId, catchEventInstanceKey: elementInstance, processDefinitionKey: definition, bpmnProcessId } = value
  const row = { elementInstance, signalName, catchEventId, definition, bpmnProcessId }
  if (elementInstance === -1) return state.signalSubscriptions.put(key, { unit: -1, ...row })
  const unit = unitForChange(state, elementInstance)
  const element = state.process(definition).byId.get(catchEventId)!
  state.journal.put(unit.signals, key, { elementInstance, element, signalName })
  state.signalSubscriptions.put(key, { unit: unit.key, ...row })
}

export const applySignalSubscriptionDeleted: Applier<SignalSubscriptionValue> = (state, key, { catchEventInstanceKey }) => {
  state.signalSubscriptions.delete(key)
  if (catchEventInstanceKey !== -1) state.journal.remove(unitForChange(state, catchEventInstanceKey).signals, key)
}
