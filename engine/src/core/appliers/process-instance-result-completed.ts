import type { ProcessInstanceResultValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** Whoever waited has its result. */
export const applyProcessInstanceResultCompleted: Applier<ProcessInstanceResultValue> = (state, _key, { processInstanceKey }) => {
  state.journal.set(unitForChange(state, processInstanceKey), 'awaitedBy', undefined)
}
