import type { TimerValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** Timers of start events belong to a definition, all others to the element instance they were set for. */
export const applyTimerCreated: Applier<TimerValue> = (state, key, value) => {
  const { dueDate, repetitions, elementInstanceKey, processDefinitionKey, processInstanceKey: processInstance, targetElementId } = value
  const element = state.process(processDefinitionKey).byId.get(targetElementId)!
  if (elementInstanceKey === -1) return state.timers.put(key, { dueDate, unit: -1, start: { definition: processDefinitionKey, element, repetitions, processInstance } })
  const unit = unitForChange(state, elementInstanceKey)
  state.journal.put(unit.timers, key, { elementInstance: elementInstanceKey, element, dueDate, repetitions })
  state.timers.put(key, { dueDate, unit: unit.key, elementInstance: elementInstanceKey })
}
