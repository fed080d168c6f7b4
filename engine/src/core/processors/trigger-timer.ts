import { contextOfInstance, type ElementContext, unitOfContext } from '../behaviors/element-context.ts'
import { canTrigger, triggerEvent } from '../behaviors/event-triggers.ts'
import { createTimer, timerValue } from '../behaviors/event-subscriptions.ts'
import { createIncident } from '../behaviors/incidents.ts'
import { extractFailure } from '../behaviors/failure.ts'
import { createStartTimer, startTimerValue } from '../behaviors/start-timers.ts'
import { startProcess } from '../behaviors/start-process.ts'
import { constantContext } from '../behaviors/constant-context.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { repeatTimer } from '../expressions/time/evaluate-timer.ts'
import type { Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import type { TimerRow } from '../state/rows.ts'
import type { Timer } from '../state/unit.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A timer is due: what waited for it goes on, and a cycle is set anew. */
export const triggerTimer: Processor<'TIMER'> = ({ key }, processing) => {
  const row = processing.state.timers.get(key)
  if (row?.start) return triggerStartTimer(processing, key, { dueDate: row.dueDate, ...row.start })
  const timer = row && processing.state.units.get(row.unit)?.timers.get(key)
  const context = timer && contextOfInstance(processing, timer.elementInstance)
  if (!timer || !context) return processing.reject(rejections.timer(processing.keyText(key)))
  if (!canTrigger(context, context.process.elements[timer.element]!)) return processing.reject(rejections.timerNotActive(processing.keyText(key)))
  return triggerTimerOf(context, key, timer)
}

function triggerTimerOf(context: ElementContext, key: number, timer: Readonly<Timer>): EngineRecord<any> {
  const { processing } = context
  const event = context.process.elements[timer.element]!
  const value = timerValue(context, timer)
  processing.fill('TIMER', value)
  const response = processing.event('TIMER', 'TRIGGERED', key, value)
  triggerEvent(context, event, {})
  const next = event.interrupting === false ? repeatTimer(event.timer!, variablesSeenFrom(processing, context.key), { previous: timer, now: processing.now }) : undefined
  if (next && 'problem' in next) createIncident(context, extractFailure(next.problem))
  else if (next && unitOfContext(context)) createTimer(context, { event, schedule: next.value })
  return response
}

type StartTimer = { dueDate: number } & NonNullable<TimerRow['start']>

function triggerStartTimer(processing: Processing, key: number, timer: StartTimer): EngineRecord<any> {
  const event = processing.state.process(timer.definition).elements[timer.element]!
  const processInstanceKey = processing.newKey()
  const value = startTimerValue(processing, timer)
  processing.fill('TIMER', value)
  const response = processing.event('TIMER', 'TRIGGERED', key, { ...value, processInstanceKey })
  startProcess(processing, { definition: timer.definition, processInstanceKey, startEventId: event.id, variables: {} })
  const next = repeatTimer(event.timer!, constantContext(processing.now), { previous: timer, now: processing.now })
  if (next && 'value' in next) createStartTimer(processing, { ...timer, ...next.value, processInstance: processInstanceKey })
  return response
}
