import type { ProcessInstanceCreationValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitOrNew } from './unit-for-change.ts'

/** Remembers who waits for the result: the instance itself begins with ELEMENT_ACTIVATING. */
export const applyProcessInstanceCreated: Applier<ProcessInstanceCreationValue> = (state, _key, { processInstanceKey, awaitedBy }) => {
  if (awaitedBy !== undefined) state.journal.set(unitOrNew(state, processInstanceKey), 'awaitedBy', awaitedBy)
}
