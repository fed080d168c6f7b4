import type { ProcessInstanceCreationValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { grantTokens } from './grant-tokens.ts'
import { unitOrNew } from './unit-for-change.ts'

/** Remembers who waits for the result and what the instance ends after, and prepares joins that it begins at: the instance itself begins with ELEMENT_ACTIVATING. */
export const applyProcessInstanceCreated: Applier<ProcessInstanceCreationValue> = (state, _key, { processInstanceKey, awaitedBy, startInstructions, runtimeInstructions = [] }) => {
  if (awaitedBy !== undefined) state.journal.set(unitOrNew(state, processInstanceKey), 'awaitedBy', awaitedBy)
  if (runtimeInstructions.length > 0) state.journal.set(unitOrNew(state, processInstanceKey), 'endsAfter', [...new Set(runtimeInstructions.map(({ afterElementId }) => afterElementId))])
  for (const { elementId } of startInstructions) grantTokens(state, { elementId, scopes: [...unitOrNew(state, processInstanceKey).elementInstances.keys()] })
}
