import type { Processing } from '../processing.ts'
import { TENANT, type TimerValue } from '../record-values.ts'

export interface StartTimer { definition: number; element: number; dueDate: number; repetitions: number; processInstance: number }

/** A timer that starts instances of a definition. */
export function createStartTimer(processing: Processing, timer: StartTimer): void {
  processing.event('TIMER', 'CREATED', processing.newKey(), startTimerValue(processing, timer))
}

/** Cancels the timers of a definition that is not the latest any more. */
export function cancelStartTimers(processing: Processing, definition: number): void {
  const { timers } = processing.state
  const keys = [...timers.inGroup(String(definition))]
  for (const key of keys) {
    const { dueDate, start } = timers.get(key)!
    processing.event('TIMER', 'CANCELED', key, startTimerValue(processing, { dueDate, ...start! }))
  }
}

export function startTimerValue({ state }: Processing, { definition, element, dueDate, repetitions, processInstance }: StartTimer): TimerValue {
  const targetElementId = state.process(definition).elements[element]!.id
  return { elementInstanceKey: -1, processInstanceKey: processInstance, processDefinitionKey: definition, dueDate, targetElementId, repetitions, tenantId: TENANT }
}
