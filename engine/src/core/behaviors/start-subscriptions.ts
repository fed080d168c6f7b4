import { constantContext } from './constant-context.ts'
import { expectString } from '../expressions/expect-string.ts'
import { evaluateTimer } from '../expressions/time/evaluate-timer.ts'
import type { ExecutableElement, ExecutableProcess } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type MessageStartEventSubscriptionValue } from '../record-values.ts'
import type { MessageStartSubscriptionRow } from '../state/rows.ts'
import { cancelStartTimers, createStartTimer } from './start-timers.ts'

/** The latest version of a process listens for the messages that start it. Names are evaluated without variables. */
export function openMessageStarts(processing: Processing, definition: number, process: ExecutableProcess): void {
  for (const event of startsWith(process, 'MESSAGE')) {
    const name = expectString(event.message!.name, constantContext(processing.now))
    if ('problem' in name) throw new Error(name.problem)
    processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'CREATED', processing.newKey(), subscription({ definition, bpmnProcessId: process.bpmnProcessId, messageName: name.value, startEventId: event.id }))
  }
}

export function closeMessageStarts(processing: Processing, definition: number): void {
  const rows = [...processing.state.messageStartSubscriptions.resident()].filter(([, row]) => row.definition === definition)
  for (const [key, row] of rows) processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'DELETED', key, subscription(row))
}

/** The timers of the latest version run, those of the version before stop. Answers why a timer cannot be set. */
export function replaceTimerStarts(processing: Processing, { definition, process, previous }: { definition: number; process: ExecutableProcess; previous: number | undefined }): string | undefined {
  if (previous !== undefined) cancelStartTimers(processing, previous)
  for (const event of startsWith(process, 'TIMER')) {
    const schedule = evaluateTimer(event.timer!, constantContext(processing.now), processing.now)
    if ('problem' in schedule) return `Expected to create timer for start event, but encountered the following error: ${schedule.problem}`
    createStartTimer(processing, { definition, element: event.index, ...schedule.value })
  }
  return undefined
}

function startsWith({ elements, eventStarts }: ExecutableProcess, eventType: ExecutableElement['eventType']): ExecutableElement[] {
  return eventStarts.map(index => elements[index]!).filter(event => event.eventType === eventType)
}

function subscription({ definition, bpmnProcessId, messageName, startEventId }: MessageStartSubscriptionRow): MessageStartEventSubscriptionValue {
  return { processDefinitionKey: definition, bpmnProcessId, startEventId, messageName, messageKey: -1, correlationKey: '', processInstanceKey: -1, variables: {}, tenantId: TENANT }
}
