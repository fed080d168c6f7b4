import type { ProcessInstanceValue } from '../record-values.ts'
import type { ElementState } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { instanceForChange } from './unit-for-change.ts'

/** ELEMENT_ACTIVATED, ELEMENT_COMPLETING and ELEMENT_TERMINATING move an instance on; listeners of another kind have their turn. */
export const applyElementState = (next: ElementState): Applier<ProcessInstanceValue> => (state, key) => {
  const instance = instanceForChange(state, key)
  state.journal.set(instance, 'state', next)
  if (instance.listenersDone) state.journal.set(instance, 'listenersDone', 0)
}
