import type { AdHocSubProcessInstructionValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { instanceForChange } from './unit-for-change.ts'

/** COMPLETED: the sub-process is done as soon as what runs in it is. */
export const applyAdHocSubProcessFulfilled: Applier<AdHocSubProcessInstructionValue> = (state, _key, { adHocSubProcessInstanceKey, completionConditionFulfilled }) => {
  if (completionConditionFulfilled) state.journal.set(instanceForChange(state, adHocSubProcessInstanceKey), 'fulfilled', true)
}
