import type { ProcessMessageSubscriptionValue } from '../record-values.ts'
import type { ProcessMessageSubscription } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** CREATING and CREATED: the subscription stands as the record tells it. */
export const applyProcessMessageSubscription = (next: ProcessMessageSubscription['state']): Applier<ProcessMessageSubscriptionValue> => (state, key, value) => {
  const unit = unitForChange(state, value.elementInstanceKey)
  const element = state.process(unit.elementInstances.get(value.elementInstanceKey)!.definition).byId.get(value.elementId)!
  const { elementInstanceKey: elementInstance, messageName, correlationKey, interrupting, messageKey, variables } = value
  state.journal.put(unit.subscriptions, key, { elementInstance, element, messageName, correlationKey, interrupting, state: next, messageKey, variables })
}
