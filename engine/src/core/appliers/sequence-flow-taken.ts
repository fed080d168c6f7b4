import type { ProcessInstanceValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { countsTokens } from './counts-tokens.ts'
import { instanceForChange } from './unit-for-change.ts'

/** A token is on its way; one that leads to a join is counted there as well. */
export const applySequenceFlowTaken: Applier<ProcessInstanceValue> = (state, _key, value) => {
  const scope = instanceForChange(state, value.flowScopeKey)
  const { elements, byId, joinsInclusively } = state.process(value.processDefinitionKey)
  const flow = elements[byId.get(value.elementId)!]!
  state.journal.set(scope, 'activeFlows', scope.activeFlows + 1)
  if (joinsInclusively) state.journal.set(scope, 'pendingFlows', [...scope.pendingFlows ?? [], flow.index])
  if (!countsTokens(elements[flow.target!]!)) return
  state.journal.set(scope, 'takenFlows', { ...scope.takenFlows, [flow.index]: (scope.takenFlows[flow.index] ?? 0) + 1 })
}
