import type { ProcessEventValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { ElementInstance } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { interrupt } from './interrupt.ts'
import { instanceForChange, unitOrNew } from './unit-for-change.ts'

/** An event hits a scope, or starts a process (then the scope is the definition): it is kept until it is followed up. */
export const applyProcessEventTriggering: Applier<ProcessEventValue> = (state, key, value) => {
  const element = state.process(value.processDefinitionKey).byId.get(value.targetElementId)!
  const trigger = { key, element, variables: value.variables }
  if (value.scopeKey === value.processDefinitionKey) return state.journal.set(unitOrNew(state, value.processInstanceKey), 'startTrigger', trigger)
  const scope = instanceForChange(state, value.scopeKey)
  state.journal.set(scope, 'triggers', [...scope.triggers, trigger])
  closeScope(state, scope, element)
}

/** After an interrupting event fewer events get through (zeebe.md 4.6). */
function closeScope(state: PartitionState, scope: ElementInstance, index: number): void {
  const element = state.process(scope.definition).elements[index]!
  if (!element.interrupting) return
  if (element.type === 'BOUNDARY_EVENT') state.journal.set(scope, 'accepts', 'none')
  if (element.type !== 'START_EVENT') return
  state.journal.set(scope, 'accepts', 'boundary')
  interrupt(state, scope, element.flowScope)
}
