import type { ProcessEventValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** The event has been followed up. The scope may have ended in the meantime. */
export const applyProcessEventTriggered: Applier<ProcessEventValue> = (state, key, value) => {
  if (value.scopeKey === value.processDefinitionKey) state.journal.set(unitForChange(state, value.processInstanceKey), 'startTrigger', undefined)
  else forgetTrigger(state, key, value.scopeKey)
}

function forgetTrigger(state: PartitionState, key: number, scopeKey: number): void {
  if (state.owners.get(scopeKey) === undefined) return
  const scope = unitForChange(state, scopeKey).elementInstances.get(scopeKey)
  if (scope) state.journal.set(scope, 'triggers', scope.triggers.filter(trigger => trigger.key !== key))
}
