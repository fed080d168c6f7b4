import type { ProcessMessageSubscriptionValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { ProcessMessageSubscription, Unit } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** CREATING: of an element's events that wait for one message name the last takes the place of the others, as in Zeebe. */
export const applyProcessMessageSubscriptionCreating: Applier<ProcessMessageSubscriptionValue> = (state, key, value) => {
  const unit = unitForChange(state, value.elementInstanceKey)
  const twin = [...unit.subscriptions].find(([, { elementInstance, messageName }]) => elementInstance === value.elementInstanceKey && messageName === value.messageName)
  if (!twin) return put(state, unit, key, { ...subscriptionOf(state, unit, value), state: 'CREATING' })
  const [twinKey, { openUnder, correlationKey }] = twin
  state.journal.remove(unit.subscriptions, twinKey)
  put(state, unit, key, { ...subscriptionOf(state, unit, value), state: 'CREATING', openUnder: openUnder ?? correlationKey })
}

/** CREATED: the subscription stands as the record tells it. */
export const applyProcessMessageSubscriptionCreated: Applier<ProcessMessageSubscriptionValue> = (state, key, value) => {
  const unit = unitForChange(state, value.elementInstanceKey)
  const openUnder = unit.subscriptions.get(key)?.openUnder
  put(state, unit, key, { ...subscriptionOf(state, unit, value), state: 'CREATED', ...openUnder !== undefined && { openUnder } })
}

const put = ({ journal }: PartitionState, unit: Unit, key: number, subscription: ProcessMessageSubscription): void => journal.put(unit.subscriptions, key, subscription)

function subscriptionOf(state: PartitionState, unit: Unit, value: ProcessMessageSubscriptionValue): Omit<ProcessMessageSubscription, 'state'> {
  const element = state.process(unit.elementInstances.get(value.elementInstanceKey)!.definition).byId.get(value.elementId)!
  const { elementInstanceKey: elementInstance, messageName, correlationKey, interrupting, messageKey, variables } = value
  return { elementInstance, element, messageName, correlationKey, interrupting, messageKey, variables }
}
