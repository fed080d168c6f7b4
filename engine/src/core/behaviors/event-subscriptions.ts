import type { Expected } from '../expressions/expected.ts'
import { expectCorrelationKey } from '../expressions/expect-correlation-key.ts'
import { expectString } from '../expressions/expect-string.ts'
import { evaluateTimer, type TimerSchedule } from '../expressions/time/evaluate-timer.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type MessageSubscriptionValue, type ProcessMessageSubscriptionValue, type SignalSubscriptionValue, type TimerValue } from '../record-values.ts'
import type { ProcessMessageSubscription, Timer } from '../state/unit.ts'
import { type ElementContext, unitOfContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { variablesSeenFrom } from './variable-scope.ts'

interface MessageWanted { event: ExecutableElement; messageName: string; correlationKey: string }
interface SignalWanted { event: ExecutableElement; signalName: string }
interface TimerWanted { event: ExecutableElement; schedule: TimerSchedule }

/** Sees each event once what it waits for is known, before any subscription opens. Messages come with their name. */
export type EventCheck = (event: ExecutableElement, messageName?: string) => void

/** Opens the subscriptions of an element: first everything is evaluated, so that a failure leaves none behind; then messages, timers, signals. */
export function subscribeToEvents(context: ElementContext, check?: EventCheck): Failure | undefined {
  const messages: MessageWanted[] = []
  const timers: TimerWanted[] = []
  const signals: SignalWanted[] = []
  for (const event of eventsOf(context)) {
    const failure = event.message ? wantMessage(context, event, messages) : event.timer ? wantTimer(context, event, timers) : event.signal ? wantSignal(context, event, signals) : undefined
    if (failure) return failure
    check?.(event, event.message && messages.at(-1)?.messageName)
  }
  for (const wanted of messages) openMessageSubscription(context, wanted)
  for (const wanted of timers) createTimer(context, wanted)
  for (const wanted of signals) openSignalSubscription(context, wanted)
  return undefined
}

/** What an element waits for: itself, its event sub-processes, its boundary events (last in the file first). */
function eventsOf({ element, process: { elements } }: ElementContext): ExecutableElement[] {
  if (element.type === 'EVENT_BASED_GATEWAY') return [...element.outgoing].reverse().map(flow => elements[elements[flow]!.target!]!)
  const own = element.type === 'INTERMEDIATE_CATCH_EVENT' || element.type === 'RECEIVE_TASK' ? [element] : []
  const boundary = [...element.boundaryEvents].reverse().map(index => elements[index]!)
  const starts = element.eventSubProcesses.map(index => elements[elements[index]!.startEvent]!)
  return [...own, ...starts, ...boundary]
}

/** Names are evaluated where the subscription sits; the correlation key of a boundary event around the activity (zeebe.md 4.2). */
function wantMessage({ processing, key, value }: ElementContext, event: ExecutableElement, wanted: MessageWanted[]): Failure | undefined {
  const { name, correlationKey } = event.message!
  const messageName = expectString(name, variablesSeenFrom(processing, key))
  if ('problem' in messageName) return extractFailure(messageName.problem, key)
  const keyScope = event.type === 'BOUNDARY_EVENT' ? value.flowScopeKey : key
  const found: Expected<string> = correlationKey ? expectCorrelationKey(correlationKey, variablesSeenFrom(processing, keyScope)) : { value: '' }
  if ('problem' in found) return extractFailure(found.problem, keyScope)
  wanted.push({ event, messageName: messageName.value, correlationKey: found.value })
  return undefined
}

function wantTimer({ processing, key }: ElementContext, event: ExecutableElement, wanted: TimerWanted[]): Failure | undefined {
  const schedule = evaluateTimer(event.timer!, variablesSeenFrom(processing, key), processing.now)
  if ('problem' in schedule) return extractFailure(schedule.problem, key)
  wanted.push({ event, schedule: schedule.value })
  return undefined
}

function wantSignal({ processing, key }: ElementContext, event: ExecutableElement, wanted: SignalWanted[]): Failure | undefined {
  const signalName = expectString(event.signal!.name, variablesSeenFrom(processing, key))
  if ('problem' in signalName) return extractFailure(signalName.problem, key)
  wanted.push({ event, signalName: signalName.value })
  return undefined
}

function openSignalSubscription(context: ElementContext, { event, signalName }: SignalWanted): void {
  context.processing.event('SIGNAL_SUBSCRIPTION', 'CREATED', context.processing.newKey(), signalValue(context, { element: event.index, signalName }))
}

function openMessageSubscription({ processing, key, value }: ElementContext, { event, messageName, correlationKey }: MessageWanted): void {
  const { processInstanceKey, bpmnProcessId } = value
  const interrupting = event.interrupting ?? true
  const common: MessageSubscriptionValue = {
    processInstanceKey, elementInstanceKey: key, messageName, correlationKey, bpmnProcessId, interrupting, messageKey: -1, variables: {}, tenantId: TENANT,
  }
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATING', processing.newKey(), { ...common, elementId: event.id })
  processing.send(processing.messagePartition(correlationKey), 'MESSAGE_SUBSCRIPTION', { intent: 'CREATE', key: -1, value: common })
}

export function createTimer({ processing, key, value }: ElementContext, { event, schedule }: TimerWanted): void {
  const { processInstanceKey, processDefinitionKey } = value
  const { dueDate, repetitions } = schedule
  const timer = { elementInstanceKey: key, processInstanceKey, processDefinitionKey, dueDate, targetElementId: event.id, repetitions, tenantId: TENANT }
  processing.event('TIMER', 'CREATED', processing.newKey(), timer)
}

/** Closes every subscription and timer of an element. */
export function unsubscribeFromEvents(context: ElementContext): void {
  closeSubscriptions(context, () => true)
}

/** Closes those of its event sub-processes only: boundary events still get through. */
export function unsubscribeFromEventSubProcesses(context: ElementContext): void {
  closeSubscriptions(context, ({ element }) => context.process.elements[element]!.type === 'START_EVENT')
}

function closeSubscriptions(context: ElementContext, isMeant: (waiting: { element: number }) => boolean): void {
  const { processing, key } = context
  const unit = unitOfContext(context)
  const mine = <Row extends { elementInstance: number; element: number }>(rows: ReadonlyMap<number, Row>): [number, Row][] =>
    [...rows].filter(([, row]) => row.elementInstance === key && isMeant(row)).sort(([left], [right]) => left - right)
  for (const [timerKey, timer] of mine(unit.timers)) processing.event('TIMER', 'CANCELED', timerKey, timerValue(context, timer))
  const messages = mine(unit.subscriptions).sort(([, left], [, right]) => compareNames(left.messageName, right.messageName))
  const signals = mine(unit.signals).sort(([, left], [, right]) => compareNames(left.signalName, right.signalName))
  for (const [subscriptionKey, subscription] of messages) closeSubscription(processing, subscriptionKey, subscriptionValue(context, subscription), subscription.openUnder)
  for (const [signalKey, signal] of signals) processing.event('SIGNAL_SUBSCRIPTION', 'DELETED', signalKey, signalValue(context, signal))
}

/** Zeebe keeps names with their length before them: shorter ones come first. */
export function compareNames(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0)
}

/** The process side of a subscription closes and tells the message side, open under `correlationKey`, to. */
export function closeSubscription(processing: Processing, key: number, value: ProcessMessageSubscriptionValue, correlationKey = value.correlationKey): void {
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETING', key, value)
  processing.send(processing.messagePartition(correlationKey), 'MESSAGE_SUBSCRIPTION', { intent: 'DELETE', key: -1, value: { ...messageSide(value), correlationKey, messageKey: -1, variables: {} } })
}

function signalValue({ key, value, process }: ElementContext, { element, signalName }: { element: number; signalName: string }): SignalSubscriptionValue {
  const { bpmnProcessId, processDefinitionKey } = value
  return { signalName, catchEventId: process.elements[element]!.id, catchEventInstanceKey: key, bpmnProcessId, processDefinitionKey, tenantId: TENANT }
}

/** What the message side of a subscription is told: it knows no elements. */
export function messageSide(value: ProcessMessageSubscriptionValue): MessageSubscriptionValue {
  const { processInstanceKey, elementInstanceKey, messageName, correlationKey, bpmnProcessId, interrupting, messageKey, variables, tenantId } = value
  return { processInstanceKey, elementInstanceKey, messageName, correlationKey, bpmnProcessId, interrupting, messageKey, variables, tenantId }
}

/** The record value of a timer of this element instance. */
export function timerValue({ key, value, process }: ElementContext, { element, dueDate, repetitions }: Readonly<Timer>): TimerValue {
  const { processInstanceKey, processDefinitionKey } = value
  return { elementInstanceKey: key, processInstanceKey, processDefinitionKey, dueDate, targetElementId: process.elements[element]!.id, repetitions, tenantId: TENANT }
}

/** The record value of a message subscription of this element instance. */
export function subscriptionValue({ key, value, process }: ElementContext, subscription: Readonly<ProcessMessageSubscription>): ProcessMessageSubscriptionValue {
  const { element, messageName, correlationKey, interrupting, messageKey, variables } = subscription
  const { processInstanceKey, bpmnProcessId } = value
  const elementId = process.elements[element]!.id
  return { processInstanceKey, elementInstanceKey: key, messageName, correlationKey, bpmnProcessId, interrupting, messageKey, variables, tenantId: TENANT, elementId }
}
