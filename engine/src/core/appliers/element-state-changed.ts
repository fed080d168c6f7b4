import type { ProcessInstanceValue } from '../record-values.ts'
import type { ElementState } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { instanceForChange } from './unit-for-change.ts'

/** ELEMENT_ACTIVATED, ELEMENT_COMPLETING and ELEMENT_TERMINATING move an instance on and change nothing else. */
export const applyElementState = (next: ElementState): Applier<ProcessInstanceValue> => (state, key) => {
  state.journal.set(instanceForChange(state, key), 'state', next)
}
