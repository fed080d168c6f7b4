import type { CompensationSubscriptionValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** CREATED and TRIGGERED: it stands as the record tells it. */
export const applyCompensationSubscription: Applier<CompensationSubscriptionValue> = (state, key, value) => {
  state.journal.put(unitForChange(state, value.processInstanceKey).compensations, key, value)
}

/** COMPLETED and DELETED. */
export const applyCompensationSubscriptionLeft: Applier<CompensationSubscriptionValue> = (state, key, { processInstanceKey }) => {
  state.journal.remove(unitForChange(state, processInstanceKey).compensations, key)
}
