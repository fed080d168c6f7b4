import type { ProcessInstanceValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { applyElementLeft } from './element-left.ts'
import { interrupt } from './interrupt.ts'
import { instanceForChange, unitForChange } from './unit-for-change.ts'

/** A terminate end event takes over its scope as it leaves; a called process hands its variables to the call activity. */
export const applyElementCompleted: Applier<ProcessInstanceValue> = (state, key, value) => {
  const { element } = instanceForChange(state, key)
  if (value.bpmnElementType === 'PROCESS' && value.parentElementInstanceKey !== -1) handUp(state, key, value.parentElementInstanceKey)
  applyElementLeft('completed')(state, key, value)
  if (value.bpmnElementType === 'INTERMEDIATE_THROW_EVENT' && value.bpmnEventType === 'LINK') expectLink(state, value.flowScopeKey)
  if (value.bpmnElementType === 'END_EVENT' && value.bpmnEventType === 'TERMINATE') interrupt(state, instanceForChange(state, value.flowScopeKey), element)
}

/** The variables wait at the call activity like an event that it is followed up with, under its own key. */
function handUp(state: PartitionState, process: number, callActivity: number): void {
  const unit = unitForChange(state, callActivity)
  const caller = unit.elementInstances.get(callActivity)!
  const element = state.process(caller.definition).elements[caller.element]!
  if (element.outputMappings.length === 0 && !element.calledElement?.propagateAllChildVariables) return
  const variables = Object.fromEntries([...unit.variables.get(process) ?? []].map(([name, variable]) => [name, variable.value]))
  state.journal.set(caller, 'triggers', [...caller.triggers, { key: callActivity, element: element.index, variables }])
}

/** The catching link event is on its way like the target of a flow. */
function expectLink(state: PartitionState, scopeKey: number): void {
  const scope = instanceForChange(state, scopeKey)
  state.journal.set(scope, 'activeFlows', scope.activeFlows + 1)
}
