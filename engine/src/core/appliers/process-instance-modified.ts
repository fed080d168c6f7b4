import type { ProcessInstanceModificationValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { grantTokens } from './grant-tokens.ts'

/** What was asked for follows as commands: only joins that nobody leads a token to are prepared. */
export const applyProcessInstanceModified: Applier<ProcessInstanceModificationValue> = (state, _key, { activateInstructions }) => {
  for (const { elementId, ancestorScopeKeys } of activateInstructions) grantTokens(state, { elementId, scopes: ancestorScopeKeys })
}
