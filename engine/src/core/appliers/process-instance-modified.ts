import type { ProcessInstanceModificationValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { grantTokens } from './grant-tokens.ts'
import { unitForChange } from './unit-for-change.ts'

/** What was asked for follows as commands: joins that nobody leads a token to are prepared, and scopes that an event had taken over let others begin again. */
export const applyProcessInstanceModified: Applier<ProcessInstanceModificationValue> = (state, _key, { activateInstructions }) => {
  for (const { elementId, ancestorScopeKeys } of activateInstructions) {
    for (const scope of ancestorScopeKeys) letGoOn(state, scope)
    grantTokens(state, { elementId, scopes: ancestorScopeKeys })
  }
}

function letGoOn(state: PartitionState, scopeKey: number): void {
  if (state.owners.get(scopeKey) === undefined) return
  const scope = unitForChange(state, scopeKey).elementInstances.get(scopeKey)
  if (scope?.interruptedBy !== undefined) state.journal.set(scope, 'interruptedBy', undefined)
}
