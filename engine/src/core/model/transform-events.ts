import { lookUpIn } from '../expressions/look-up.ts'
import { evaluateTimer } from '../expressions/time/evaluate-timer.ts'
import { bpmn } from './bpmn-names.ts'
import type { BpmnEventType, ExecutableElement, TimerDefinition } from './executable-process.ts'
import { type ModelNode, type ProcessModel, readExpression, report } from './process-model.ts'
import { supportedEvents } from './supported-elements.ts'
import { checkConstantName } from './check-constant-name.ts'
import { transformMessage } from './transform-message.ts'
import { childrenNamed, type XmlElement } from './xml-element.ts'

/** Event definitions of an event, in document order, those that do not run included. */
export function eventDefinitionsOf(xml: XmlElement): XmlElement[] {
  return xml.children.filter(child => child.namespace === bpmn && child.name.endsWith('EventDefinition'))
}

/** Reads what an event waits for or does, and whether it interrupts. */
export function transformEvent(model: ProcessModel, node: ModelNode): void {
  const { xml, element } = node
  if (element.type === 'RECEIVE_TASK') return transformReceiveTask(model, node)
  const supported = supportedEvents[xml.name]
  if (supported === undefined) return
  const [definition] = eventDefinitionsOf(xml)
  element.eventType = definition === undefined ? 'NONE' : eventType(definition)
  readInterrupting(model, node)
  if (definition === undefined) return
  if (!supported.includes(definition.name)) return refuse(model, node, definition)
  readers[element.eventType]?.(model, node, definition)
}

/** What Zeebe lets an event be; of throw events it takes any that it knows, and passes by. */
const ALLOWED: { [name: string]: string } = {
  intermediateCatchEvent: 'Event definition must be one of: message, timer, signal, or link',
  boundaryEvent: 'Boundary events must be one of: timer, message, error, signal, escalation',
  endEvent: 'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
}

function refuse(model: ProcessModel, { xml, element }: ModelNode, definition: XmlElement): void {
  if (element.eventType === 'UNSPECIFIED') report(model, definition, 'Event definition of this type is not supported')
  const allowed = ALLOWED[xml.name]
  if (allowed !== undefined) report(model, xml, allowed)
}

/** Zeebe counts receive tasks among the events. */
function transformReceiveTask(model: ProcessModel, node: ModelNode): void {
  node.element.eventType = 'MESSAGE'
  transformMessage(model, node, node.xml)
}

const eventType = ({ name }: XmlElement): BpmnEventType => eventTypes[name] ?? 'UNSPECIFIED'

const eventTypes: { [name: string]: BpmnEventType } = {
  messageEventDefinition: 'MESSAGE', timerEventDefinition: 'TIMER', errorEventDefinition: 'ERROR', terminateEventDefinition: 'TERMINATE',
  signalEventDefinition: 'SIGNAL', escalationEventDefinition: 'ESCALATION', linkEventDefinition: 'LINK', compensateEventDefinition: 'COMPENSATION',
}

const readers: { [type: string]: (model: ProcessModel, node: ModelNode, definition: XmlElement) => void } = {
  MESSAGE: readMessage, TIMER: readTimer, ERROR: readError, SIGNAL: readSignal, ESCALATION: readEscalation, LINK: readLink, COMPENSATION: readCompensation,
}

/** Throwing a message is work for a job: see `transformTask`. */
function readMessage(model: ProcessModel, node: ModelNode, definition: XmlElement): void {
  if (node.element.type !== 'END_EVENT' && node.element.type !== 'INTERMEDIATE_THROW_EVENT') transformMessage(model, node, definition)
}

function readSignal(model: ProcessModel, { xml, element }: ModelNode, definition: XmlElement): void {
  const signal = model.definitions.get(definition.attributes.get('signalRef') ?? '')
  const name = signal?.attributes.get('name') ?? ''
  if (signal === undefined) return report(model, definition, 'Must reference a signal')
  if (name === '') report(model, signal, 'Name must be present and not empty')
  const expression = readExpression(model, signal, name)
  element.signal = { name: expression.kind === 'static' ? { ...expression, value: expression.source } : expression }
  if (element.type === 'START_EVENT' && scopeOf(model, element)?.type === 'PROCESS') checkConstantName(model, xml, { kind: 'signal', name: expression })
}

function readEscalation(model: ProcessModel, { element }: ModelNode, definition: XmlElement): void {
  const reference = definition.attributes.get('escalationRef')
  const escalation = reference ? model.definitions.get(reference) : undefined
  const code = escalation?.attributes.get('escalationCode') ?? ''
  const throws = element.type === 'END_EVENT' || element.type === 'INTERMEDIATE_THROW_EVENT'
  if (throws && escalation === undefined) return report(model, definition, 'Must reference an escalation')
  if (throws && code === '') report(model, escalation ?? definition, 'EscalationCode must be present and not empty')
  if (!throws && code.startsWith('=')) report(model, definition, 'The escalationCode of the escalation catch event is not allowed to be an expression')
  element.escalation = code === '' ? {} : { code: readCode(model, escalation ?? definition, code) }
}

function readCompensation(model: ProcessModel, { xml, element }: ModelNode, definition: XmlElement): void {
  const what = element.type === 'END_EVENT' ? 'end' : 'intermediate throwing'
  if (definition.attributes.get('waitForCompletion') === 'false') report(model, xml, `A compensation ${what} event waitForCompletion attribute must be true or not present`)
  element.compensation = {}
}

function readLink(model: ProcessModel, { element }: ModelNode, definition: XmlElement): void {
  const name = definition.attributes.get('name') ?? ''
  if (name === '') report(model, definition, 'Link name must be present and not empty.')
  element.link = { name }
}

function readInterrupting(model: ProcessModel, { xml, element }: ModelNode): void {
  if (element.type === 'BOUNDARY_EVENT') element.interrupting = xml.attributes.get('cancelActivity') !== 'false'
  if (element.type === 'START_EVENT' && scopeOf(model, element)?.type === 'EVENT_SUB_PROCESS') element.interrupting = xml.attributes.get('isInterrupting') !== 'false'
  if (element.interrupting === false && (element.eventType === 'ERROR' || element.eventType === 'COMPENSATION')) report(model, listenerOf(xml), 'Non-Interrupting event of this type is not allowed')
}

/** Of the start of an event sub-process that sub-process is to blame. */
const listenerOf = (xml: XmlElement): XmlElement => xml.name === 'startEvent' ? xml.parent! : xml

const scopeOf = (model: ProcessModel, element: ExecutableElement): ExecutableElement | undefined => model.process.elements[element.flowScope]

const timerKinds: { [name: string]: TimerDefinition['kind'] } = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' }

function readTimer(model: ProcessModel, { xml, element }: ModelNode, definition: XmlElement): void {
  const times = Object.keys(timerKinds).flatMap(name => childrenNamed(definition, bpmn, name))
  const [time] = times
  if (element.type === 'INTERMEDIATE_CATCH_EVENT' && (time === undefined || timerKinds[time.name] === 'cycle')) report(model, xml, 'Intermediate timer catch event must have either a time duration or a time date.')
  if (time === undefined || times.length > 1) return report(model, definition, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle')
  element.timer = { kind: timerKinds[time.name] ?? 'duration', expression: readExpression(model, definition, time.text.trim()) }
  if (element.interrupting === true && element.timer.kind === 'cycle') report(model, listenerOf(xml), 'Interrupting timer event with time cycle is not allowed.')
  checkTimer(model, { xml, element }, element.timer)
}

/** What is static must be a time; so must whatever starts a process, since nothing but the time is known there. */
function checkTimer(model: ProcessModel, { xml, element }: ModelNode, timer: TimerDefinition): void {
  const startsProcess = element.type === 'START_EVENT' && scopeOf(model, element)?.type === 'PROCESS'
  if (timer.expression.kind === 'invalid' || (timer.expression.kind !== 'static' && !startsProcess)) return
  const result = evaluateTimer(timer, { ...lookUpIn({}), now: () => 0 }, 0)
  if ('problem' in result) report(model, xml, `Invalid timer ${timer.kind} expression (${result.problem})`)
}

function readError(model: ProcessModel, { element }: ModelNode, definition: XmlElement): void {
  const reference = definition.attributes.get('errorRef')
  const error = reference ? model.definitions.get(reference) : undefined
  const code = error?.attributes.get('errorCode') ?? ''
  if (error === undefined && (reference || element.type === 'END_EVENT')) return report(model, definition, 'Must reference an error')
  if (element.type === 'END_EVENT' && code === '') report(model, definition, 'ErrorCode must be present and not empty')
  else if (element.type !== 'END_EVENT' && code.startsWith('=')) report(model, definition, 'The errorCode of the error catch event is not allowed to be an expression')
  element.error = code === '' ? {} : { code: readCode(model, error ?? definition, code) }
}

/** Codes that look like numbers are text. */
function readCode(model: ProcessModel, xml: XmlElement, code: string): ReturnType<typeof readExpression> {
  return code.startsWith('=') ? readExpression(model, xml, code) : { kind: 'static', source: code, value: code }
}
