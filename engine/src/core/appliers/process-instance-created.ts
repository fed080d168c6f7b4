import type { ProcessInstanceCreationValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { grantTokens } from './grant-tokens.ts'
import { unitOrNew } from './unit-for-change.ts'

/** Remembers who waits for the result, and prepares joins that it begins at: the instance itself begins with ELEMENT_ACTIVATING. */
export const applyProcessInstanceCreated: Applier<ProcessInstanceCreationValue> = (state, _key, { processInstanceKey, awaitedBy, startInstructions }) => {
  if (awaitedBy !== undefined) state.journal.set(unitOrNew(state, processInstanceKey), 'awaitedBy', awaitedBy)
  for (const { elementId } of startInstructions) grantTokens(state, { elementId, scopes: [...unitOrNew(state, processInstanceKey).elementInstances.keys()] })
}
