import type { PartitionState } from '../state/partition-state.ts'
import type { ElementInstance, Unit } from '../state/unit.ts'

/** The unit that holds an element instance, process instance or incident, marked as changed. */
export function unitForChange(state: PartitionState, key: number): Unit {
  const owner = state.owners.get(key)
  const unit = owner === undefined ? undefined : state.units.get(owner)
  if (!unit) throw new Error(`Expected a process instance to hold key '${key}', but there is none.`)
  state.units.touch(unit.key)
  return unit
}

/** An element instance, its unit marked as changed. */
export function instanceForChange(state: PartitionState, key: number): ElementInstance {
  const instance = unitForChange(state, key).elementInstances.get(key)
  if (!instance) throw new Error(`Expected element instance '${key}' to exist, but it does not.`)
  return instance
}

/** The unit of a process instance, made when this is the first that is heard of it: its variables come before it is activating. */
export function unitOrNew(state: PartitionState, processInstanceKey: number): Unit {
  if (state.owners.get(processInstanceKey) !== undefined) return unitForChange(state, processInstanceKey)
  const unit: Unit = { key: processInstanceKey, elementInstances: new Map(), variables: new Map(), jobs: new Map(), userTasks: new Map(), timers: new Map(), subscriptions: new Map(), signals: new Map(), incidents: new Map(), compensations: new Map() }
  state.units.put(unit.key, unit)
  state.owners.put(processInstanceKey, unit.key)
  return unit
}
