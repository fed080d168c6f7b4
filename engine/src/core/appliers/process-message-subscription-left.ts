import type { ProcessMessageSubscriptionValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { applyProcessMessageSubscriptionCreated } from './process-message-subscription-set.ts'
import { unitForChange } from './unit-for-change.ts'

/** DELETING: it outlives its element, and even its process instance, until the message side has let go. */
export const applyProcessMessageSubscriptionDeleting: Applier<ProcessMessageSubscriptionValue> = (state, key, value) => {
  state.journal.remove(unitForChange(state, value.elementInstanceKey).subscriptions, key)
  state.closingSubscriptions.put(key, value)
}

export const applyProcessMessageSubscriptionDeleted: Applier<ProcessMessageSubscriptionValue> = (state, key) => state.closingSubscriptions.delete(key)

/** CORRELATED: an interrupting catch closes its subscription, any other stays open and remembers what it took. */
export const applyProcessMessageSubscriptionCorrelated: Applier<ProcessMessageSubscriptionValue> = (state, key, value) => {
  if (value.interrupting) state.journal.remove(unitForChange(state, value.elementInstanceKey).subscriptions, key)
  else applyProcessMessageSubscriptionCreated(state, key, value)
}
