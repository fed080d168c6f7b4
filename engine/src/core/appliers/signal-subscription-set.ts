import type { SignalSubscriptionValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Unit } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** Subscriptions of start events belong to a definition, all others to the element instance that waits: of its events for one signal the last takes the place of the others, as in Zeebe. */
export const applySignalSubscriptionCreated: Applier<SignalSubscriptionValue> = (state, key, value) => {
  const { signalName, catchEventId, catchEventInstanceKey: elementInstance, processDefinitionKey: definition, bpmnProcessId } = value
  const row = { elementInstance, signalName, catchEventId, definition, bpmnProcessId }
  if (elementInstance === -1) return state.signalSubscriptions.put(key, { unit: -1, ...row })
  const unit = unitForChange(state, elementInstance)
  for (const [twin, { elementInstance: other, signalName: name }] of unit.signals) if (other === elementInstance && name === signalName) remove(state, unit, twin)
  const element = state.process(definition).byId.get(catchEventId)!
  state.journal.put(unit.signals, key, { elementInstance, element, signalName })
  state.signalSubscriptions.put(key, { unit: unit.key, ...row })
}

export const applySignalSubscriptionDeleted: Applier<SignalSubscriptionValue> = (state, key, { catchEventInstanceKey }) => {
  if (catchEventInstanceKey === -1) state.signalSubscriptions.delete(key)
  else remove(state, unitForChange(state, catchEventInstanceKey), key)
}

function remove(state: PartitionState, unit: Unit, key: number): void {
  state.signalSubscriptions.delete(key)
  state.journal.remove(unit.signals, key)
}
