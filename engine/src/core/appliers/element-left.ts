import type { ProcessInstanceValue } from '../record-values.ts'
import { messageGroup, type PartitionState } from '../state/partition-state.ts'
import type { ElementInstance, Unit } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { countInstance } from './count-instance.ts'
import { unitForChange } from './unit-for-change.ts'

/** ELEMENT_COMPLETED and ELEMENT_TERMINATED: the instance is gone, with its variables. */
export const applyElementLeft = (end: 'completed' | 'terminated'): Applier<ProcessInstanceValue> => (state, key, value) => {
  const unit = unitForChange(state, key)
  const instance = unit.elementInstances.get(key)!
  forget(state, unit, instance)
  leaveScope(state, unit, { instance, end })
  if (value.bpmnElementType === 'PROCESS') leaveProcess(state, unit, { instance, bpmnProcessId: value.bpmnProcessId })
}

function forget(state: PartitionState, unit: Unit, { key }: ElementInstance): void {
  state.journal.remove(unit.elementInstances, key)
  state.journal.remove(unit.variables, key)
  state.owners.delete(key)
}

function leaveScope({ journal }: PartitionState, unit: Unit, { instance, end }: { instance: ElementInstance; end: 'completed' | 'terminated' }): void {
  const scope = unit.elementInstances.get(instance.parent)
  if (!scope) return
  journal.set(scope, 'children', scope.children - 1)
  if (scope.loop) journal.set(scope, 'loop', { ...scope.loop, [end]: scope.loop[end] + 1 })
}

function leaveProcess(state: PartitionState, unit: Unit, { instance, bpmnProcessId }: { instance: ElementInstance; bpmnProcessId: string }): void {
  countInstance(state, instance.definition, -1)
  for (const [key, { processInstanceKey }] of unit.compensations) if (processInstanceKey === instance.key) state.journal.remove(unit.compensations, key)
  if (instance.key !== unit.key) return
  const lock = unit.correlationKey === undefined ? undefined : messageGroup(bpmnProcessId, unit.correlationKey)
  if (lock !== undefined && state.startLocks.get(lock) === unit.key) state.startLocks.delete(lock)
  state.units.delete(unit.key)
}
