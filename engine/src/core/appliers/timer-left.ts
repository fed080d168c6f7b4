import type { TimerValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** TRIGGERED, CANCELED. */
export const applyTimerLeft: Applier<TimerValue> = (state, key, { elementInstanceKey }) => {
  state.timers.delete(key)
  if (elementInstanceKey !== -1) state.journal.remove(unitForChange(state, elementInstanceKey).timers, key)
}
