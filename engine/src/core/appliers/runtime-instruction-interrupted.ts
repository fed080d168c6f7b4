import type { RuntimeInstructionValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { instanceForChange } from './unit-for-change.ts'

/** Until the process instance is ended nothing begins in it any more. */
export const applyRuntimeInstructionInterrupted: Applier<RuntimeInstructionValue> = (state, key, { elementId }) => {
  const instance = instanceForChange(state, key)
  state.journal.set(instance, 'interruptedBy', state.process(instance.definition).byId.get(elementId)!)
}
