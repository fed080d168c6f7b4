import { constantContext } from './constant-context.ts'
import { expectString } from '../expressions/expect-string.ts'
import { evaluateTimer } from '../expressions/time/evaluate-timer.ts'
import type { ExecutableElement, ExecutableProcess } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type MessageStartEventSubscriptionValue } from '../record-values.ts'
import type { MessageStartSubscriptionRow } from '../state/rows.ts'
import { cancelStartTimers, createStartTimer } from './start-timers.ts'

/** The latest version of a process listens for the messages and signals that start it, the last in the file first. Names are evaluated without variables. */
export function openStarts(processing: Processing, definition: number, process: ExecutableProcess): void {
  for (const index of [...process.eventStarts].reverse()) {
    const event = process.elements[index]!
    if (event.message) openMessageStart(processing, definition, { event, bpmnProcessId: process.bpmnProcessId })
    if (event.signal) openSignalStart(processing, definition, { event, bpmnProcessId: process.bpmnProcessId })
  }
}

/** The version is not the latest any more. */
export function closeStarts(processing: Processing, definition: number): void {
  closeMessageStarts(processing, definition)
  closeSignalStarts(processing, definition)
}

interface StartWanted { event: ExecutableElement; bpmnProcessId: string }

function openMessageStart(processing: Processing, definition: number, { event, bpmnProcessId }: StartWanted): void {
  const row = { definition, bpmnProcessId, messageName: messageName(processing, event), startEventId: event.id }
  processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'CREATED', processing.newKey(), subscription(row))
}

function closeMessageStarts(processing: Processing, definition: number): void {
  for (const [key, row] of messageStartsOf(processing, definition)) processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'DELETED', key, subscription(row))
}

/** The open message start subscriptions of a definition, by their keys. */
export function messageStartsOf(processing: Processing, definition: number): [number, MessageStartSubscriptionRow][] {
  const { messageStartSubscriptions } = processing.state
  const names = new Set(startsWith(processing.state.process(definition), 'MESSAGE').map(event => messageName(processing, event)))
  const keys = [...names].flatMap(name => [...messageStartSubscriptions.inGroup(name)])
  const rows = keys.map((key): [number, MessageStartSubscriptionRow] => [key, messageStartSubscriptions.get(key)!])
  return rows.filter(([, row]) => row.definition === definition).sort(([, left], [, right]) => left.messageName < right.messageName ? -1 : 1)
}

function openSignalStart(processing: Processing, definition: number, { event, bpmnProcessId }: StartWanted): void {
  const value = { signalName: signalName(processing, event), catchEventId: event.id, catchEventInstanceKey: -1, bpmnProcessId, processDefinitionKey: definition, tenantId: TENANT }
  processing.event('SIGNAL_SUBSCRIPTION', 'CREATED', processing.newKey(), value)
}

function closeSignalStarts(processing: Processing, definition: number): void {
  const { signalSubscriptions } = processing.state
  const names = new Set(startsWith(processing.state.process(definition), 'SIGNAL').map(event => signalName(processing, event)))
  const keys = [...names].flatMap(name => [...signalSubscriptions.inGroup(name)])
  for (const key of keys) {
    const { elementInstance, signalName: name, catchEventId, bpmnProcessId, definition: of } = signalSubscriptions.get(key)!
    if (elementInstance !== -1 || of !== definition) continue
    processing.event('SIGNAL_SUBSCRIPTION', 'DELETED', key, { signalName: name, catchEventId, catchEventInstanceKey: -1, bpmnProcessId, processDefinitionKey: definition, tenantId: TENANT })
  }
}

function signalName(processing: Processing, event: ExecutableElement): string {
  const name = expectString(event.signal!.name, constantContext(processing.now))
  if ('problem' in name) throw new Error(name.problem)
  return name.value
}

function messageName(processing: Processing, event: ExecutableElement): string {
  const name = expectString(event.message!.name, constantContext(processing.now))
  if ('problem' in name) throw new Error(name.problem)
  return name.value
}

/** The timers of the latest version run, those of the version before stop. Answers why a timer cannot be set. */
export function replaceTimerStarts(processing: Processing, { definition, process, previous }: { definition: number; process: ExecutableProcess; previous: number | undefined }): string | undefined {
  if (previous !== undefined) cancelStartTimers(processing, previous)
  for (const event of startsWith(process, 'TIMER')) {
    const schedule = evaluateTimer(event.timer!, constantContext(processing.now), processing.now)
    if ('problem' in schedule) return `Expected to create timer for start event, but encountered the following error: ${schedule.problem}`
    createStartTimer(processing, { definition, element: event.index, processInstance: -1, ...schedule.value })
  }
  return undefined
}

function startsWith({ elements, eventStarts }: ExecutableProcess, eventType: ExecutableElement['eventType']): ExecutableElement[] {
  return eventStarts.map(index => elements[index]!).filter(event => event.eventType === eventType)
}

function subscription({ definition, bpmnProcessId, messageName, startEventId }: MessageStartSubscriptionRow): MessageStartEventSubscriptionValue {
  return { processDefinitionKey: definition, bpmnProcessId, startEventId, messageName, messageKey: -1, correlationKey: '', processInstanceKey: -1, variables: {}, tenantId: TENANT }
}
