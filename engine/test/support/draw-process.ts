/** For tests: BPMN drawn in code. Elements are made by the functions below; flows are lines such as `a -> b` or `gateway -> b [=x > 1]`. */
export interface Drawing { elements: DrawnElement[]; flows?: string[] }
/** `content` comes before what is inside, `closing` after it. */
export interface DrawnElement { tag: string; id: string; attributes?: string; extensions?: string; content?: string; inside?: Drawing; closing?: string; definitions?: string }

export interface Mappings { inputs?: { [target: string]: string }; outputs?: { [target: string]: string } }

/** The text of a BPMN file with one executable process. */
export function drawProcess({ id = 'process', definitions = '', ...drawing }: Drawing & { id?: string; definitions?: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="test">
${definitions}${definitionsOf(drawing)}<bpmn:process id="${id}" isExecutable="true">${printDrawing(drawing)}</bpmn:process>
</bpmn:definitions>`
}

const element = (tag: string) => (id: string, more: Partial<DrawnElement> = {}): DrawnElement => ({ tag, id, ...more })

export const startEvent = element('startEvent')
export const endEvent = element('endEvent')
export const throwEvent = element('intermediateThrowEvent')
export const catchEvent = element('intermediateCatchEvent')
export const manualTask = element('manualTask')
export const exclusiveGateway = element('exclusiveGateway')
export const parallelGateway = element('parallelGateway')
export const inclusiveGateway = element('inclusiveGateway')
export const eventBasedGateway = element('eventBasedGateway')

export function serviceTask(id: string, { type = id, retries = '3', ...mappings }: Mappings & { type?: string; retries?: string } = {}): DrawnElement {
  return { tag: 'serviceTask', id, extensions: `<zeebe:taskDefinition type="${escape(type)}" retries="${escape(retries)}"/>${ioMapping(mappings)}` }
}

/** The extension of a task whose job refers to a resource. */
export function linkedResources(links: { resourceId: string; linkName?: string; bindingType?: string; versionTag?: string }[]): string {
  const lines = links.map(link => `<zeebe:linkedResource resourceType="RPA" ${Object.entries(link).map(([name, value]) => `${name}="${escape(value)}"`).join(' ')}/>`).join('')
  return `<zeebe:linkedResources>${lines}</zeebe:linkedResources>`
}

export function userTask(id: string, { extensions = '', headers = {} }: { extensions?: string; headers?: { [key: string]: string } } = {}): DrawnElement {
  const lines = Object.entries(headers).map(([key, value]) => `<zeebe:header key="${escape(key)}" value="${escape(value)}"/>`).join('')
  return { tag: 'userTask', id, extensions: `${extensions}${lines && `<zeebe:taskHeaders>${lines}</zeebe:taskHeaders>`}` }
}

/** The extension of a native user task that these jobs listen to: an event and a job type each. */
export function taskListeners(listeners: (readonly [eventType: string, type: string])[]): string {
  const lines = listeners.map(([eventType, type]) => `<zeebe:taskListener eventType="${eventType}" type="${escape(type)}"/>`).join('')
  return lines && `<zeebe:taskListeners>${lines}</zeebe:taskListeners>`
}

export function businessRuleTask(id: string, decisionId: string, resultVariable: string): DrawnElement {
  return { tag: 'businessRuleTask', id, extensions: `<zeebe:calledDecision decisionId="${escape(decisionId)}" resultVariable="${resultVariable}"/>` }
}

export function scriptTask(id: string, expression: string, resultVariable: string): DrawnElement {
  return { tag: 'scriptTask', id, extensions: `<zeebe:script expression="${escape(expression)}" resultVariable="${resultVariable}"/>` }
}

export function callActivity(id: string, processId: string, attributes = ''): DrawnElement {
  return { tag: 'callActivity', id, extensions: `<zeebe:calledElement processId="${escape(processId)}" ${attributes}/>` }
}

export const subProcess = (id: string, inside: Drawing, more: Partial<DrawnElement> = {}): DrawnElement => ({ tag: 'subProcess', id, inside, ...more })
export const eventSubProcess = (id: string, inside: Drawing): DrawnElement => ({ tag: 'subProcess', id, attributes: 'triggeredByEvent="true"', inside })

/** One that a job leads. */
export function ledSubProcess(id: string, inside: Drawing, type: string): DrawnElement {
  const extensions = `<zeebe:taskDefinition type="${escape(type)}"/><zeebe:taskHeaders><zeebe:header key="model" value="small"/></zeebe:taskHeaders><zeebe:adHoc outputCollection="collected" outputElement="=result"/>`
  return { tag: 'adHocSubProcess', id, inside, extensions }
}

/** `active` says what begins at once; `until` may come true before all is done. */
export function adHocSubProcess(id: string, inside: Drawing, { active = '=[]', until, cancelRemaining = true }: { active?: string; until?: string; cancelRemaining?: boolean } = {}): DrawnElement {
  const extensions = `<zeebe:adHoc activeElementsCollection="${escape(active)}" outputCollection="collected" outputElement="=result"/>`
  const closing = until === undefined ? '' : `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${escape(until)}</bpmn:completionCondition>`
  return { tag: 'adHocSubProcess', id, inside, extensions, closing, attributes: `cancelRemainingInstances="${cancelRemaining}"` }
}

/** `drawn` with jobs of these types before it begins and before it is left. */
export function listenedTo(drawn: DrawnElement, types: { start?: string[]; end?: string[] }): DrawnElement {
  const lines = (['start', 'end'] as const).flatMap(eventType => (types[eventType] ?? []).map(type => `<zeebe:executionListener eventType="${eventType}" type="${escape(type)}"/>`)).join('')
  return { ...drawn, extensions: `${drawn.extensions ?? ''}<zeebe:executionListeners>${lines}</zeebe:executionListeners>` }
}

/** `on` is an event: a catch event, the start event of an event sub-process, or (with `attachedTo`) a boundary event. */
export function boundaryEvent(id: string, attachedTo: string, on: Partial<DrawnElement>, { interrupting = true } = {}): DrawnElement {
  return { tag: 'boundaryEvent', id, ...on, attributes: `attachedToRef="${attachedTo}" cancelActivity="${interrupting}"` }
}

export function onMessage(name: string, correlationKey = '=key'): Partial<DrawnElement> {
  const id = `message-${name.replace(/\W/g, '-')}-${correlationKey.replace(/\W/g, '-')}`
  return {
    content: `<bpmn:messageEventDefinition messageRef="${id}"/>`,
    definitions: `<bpmn:message id="${id}" name="${escape(name)}"><bpmn:extensionElements><zeebe:subscription correlationKey="${escape(correlationKey)}"/></bpmn:extensionElements></bpmn:message>`,
  }
}

export function onTimer(kind: 'timeDuration' | 'timeDate' | 'timeCycle', expression: string): Partial<DrawnElement> {
  return { content: `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${escape(expression)}</bpmn:${kind}></bpmn:timerEventDefinition>` }
}

/** Without a code it catches every error. */
export function onError(code?: string): Partial<DrawnElement> {
  if (code === undefined) return { content: '<bpmn:errorEventDefinition/>' }
  const id = `error-${code.replace(/\W/g, '-')}`
  return { content: `<bpmn:errorEventDefinition errorRef="${id}"/>`, definitions: `<bpmn:error id="${id}" errorCode="${escape(code)}"/>` }
}

export function onSignal(name: string): Partial<DrawnElement> {
  return { content: `<bpmn:signalEventDefinition signalRef="signal-${name}"/>`, definitions: `<bpmn:signal id="signal-${name}" name="${escape(name)}"/>` }
}

/** Without a code it catches every escalation. */
export function onEscalation(code?: string): Partial<DrawnElement> {
  if (code === undefined) return { content: '<bpmn:escalationEventDefinition/>' }
  return { content: `<bpmn:escalationEventDefinition escalationRef="escalation-${code}"/>`, definitions: `<bpmn:escalation id="escalation-${code}" escalationCode="${escape(code)}"/>` }
}

export const link = (name: string): Partial<DrawnElement> => ({ content: `<bpmn:linkEventDefinition name="${escape(name)}"/>` })

/** `drawn` once for each item of a list. */
export function forEach(drawn: DrawnElement, loop: { inputCollection: string; inputElement?: string; outputCollection?: string; outputElement?: string; sequential?: boolean; until?: string }): DrawnElement {
  const { sequential = false, until, ...attributes } = loop
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`).join(' ')
  const condition = until === undefined ? '' : `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${escape(until)}</bpmn:completionCondition>`
  const content = `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}"><bpmn:extensionElements><zeebe:loopCharacteristics ${text}/></bpmn:extensionElements>${condition}</bpmn:multiInstanceLoopCharacteristics>`
  return { ...drawn, content: `${drawn.content ?? ''}${content}` }
}

/** An activity that `handler` undoes when a compensation event asks for it. */
export function undoneBy(drawn: DrawnElement, handler: DrawnElement): DrawnElement[] {
  const boundary = `undo-${drawn.id}`
  return [
    drawn, boundaryEvent(boundary, drawn.id, compensate()), { ...handler, attributes: `${handler.attributes ?? ''} isForCompensation="true"` },
    { tag: 'association', id: `${boundary}-handler`, attributes: `associationDirection="One" sourceRef="${boundary}" targetRef="${handler.id}"` },
  ]
}

/** Without an activity everything of the scope is undone. */
export const compensate = (activity?: string): Partial<DrawnElement> => ({ content: `<bpmn:compensateEventDefinition ${activity === undefined ? '' : `activityRef="${activity}"`}/>` })

export const terminate: Partial<DrawnElement> = { content: '<bpmn:terminateEventDefinition/>' }

function ioMapping({ inputs = {}, outputs = {} }: Mappings): string {
  const lines = [...Object.entries(inputs).map(mapping => ['input', ...mapping]), ...Object.entries(outputs).map(mapping => ['output', ...mapping])]
  const text = lines.map(([kind, target, source]) => `<zeebe:${kind} source="${escape(source!)}" target="${target}"/>`).join('')
  return text && `<zeebe:ioMapping>${text}</zeebe:ioMapping>`
}

export const withMappings = (drawn: DrawnElement, mappings: Mappings): DrawnElement => ({ ...drawn, extensions: `${drawn.extensions ?? ''}${ioMapping(mappings)}` })

interface Flow { id: string; source: string; target: string; condition?: string }

function printDrawing({ elements, flows = [] }: Drawing): string {
  const parsed = flows.map(parseFlow)
  const [nodes, artifacts] = [elements.filter(({ tag }) => tag !== 'association'), elements.filter(({ tag }) => tag === 'association')]
  return nodes.map(drawn => printElement(drawn, parsed)).join('') + parsed.map(printFlow).join('') + artifacts.map(drawn => printElement(drawn, parsed)).join('')
}

function printElement({ tag, id, attributes = '', extensions = '', content = '', inside, closing = '' }: DrawnElement, flows: Flow[]): string {
  const incoming = flows.filter(({ target }) => target === id).map(flow => `<bpmn:incoming>${flow.id}</bpmn:incoming>`).join('')
  const outgoing = flows.filter(({ source }) => source === id).map(flow => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`).join('')
  const extended = extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`
  return `<bpmn:${tag} id="${id}" ${attributes}>${extended}${incoming}${outgoing}${content}${inside ? printDrawing(inside) : ''}${closing}</bpmn:${tag}>`
}

function parseFlow(line: string): Flow {
  const [, source = '', target = '', condition] = /^\s*(\S+) -> (\S+)(?: \[(.*)\])?\s*$/.exec(line) ?? []
  return { id: `${source}_${target}`, source, target, ...condition !== undefined && { condition } }
}

function printFlow({ id, source, target, condition }: Flow): string {
  const expression = condition === undefined ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escape(condition)}</bpmn:conditionExpression>`
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${expression}</bpmn:sequenceFlow>`
}

/** Messages and errors that the events of a drawing refer to, each once. */
function definitionsOf(drawing: Drawing): string {
  return [...new Set(collectDefinitions(drawing))].join('')
}

function collectDefinitions({ elements }: Drawing): string[] {
  return elements.flatMap(({ definitions, inside }) => [...definitions ? [definitions] : [], ...inside ? collectDefinitions(inside) : []])
}

export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
