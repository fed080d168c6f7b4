import type { Steps } from '../steps.ts'
import { bpmn } from './bpmn-names.ts'
import type { BpmnElementType, ExecutableElement } from './executable-process.ts'
import { wordDouble } from './find-double-ids.ts'
import { type ProcessModel, report } from './process-model.ts'
import { findRefusals } from './refusals.ts'
import { ignoredElements, supportedElements } from './supported-elements.ts'
import type { XmlElement } from './xml-element.ts'

/** Flow nodes and sequence flows a process may have. */
export const maxElements = 10_000

/** Gives every element of a scope its index, in document order, and refuses what does not run. */
export function* collectElements(model: ProcessModel, scopeXml: XmlElement, scope: ExecutableElement): Steps<void> {
  for (const xml of scopeXml.children) {
    if (xml.namespace !== bpmn || ignoredElements.has(xml.name) || isPartOf(xml)) continue
    const type = supportedElements[xml.name]
    if (type === undefined) refuse(model, xml)
    else yield* collectOne(model, { xml, type, scope })
    yield
  }
}

function refuse(model: ProcessModel, xml: XmlElement): void {
  model.refused.add(xml.attributes.get('id') ?? '')
  report(model, xml, unsupported(xml.name))
}

/** Parts of an event sub-process or sub-process that are no flow elements are judged elsewhere. */
const isPartOf = (xml: XmlElement): boolean => xml.name.endsWith('LoopCharacteristics') || xml.name === 'completionCondition'

/** Zeebe's sentence where Zeebe refuses the element as well. */
function unsupported(name: string): string {
  const advice = refusedByZeebe.has(name)
    ? 'Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/'
    : 'Draw it with other elements: the README of the engine lists those that run'
  return `Elements of type '${name.charAt(0).toUpperCase()}${name.slice(1)}' are currently not supported. ${advice}`
}

const refusedByZeebe = new Set(['complexGateway', 'transaction'])

function* collectOne(model: ProcessModel, { xml, type, scope: drawnIn }: { xml: XmlElement; type: BpmnElementType; scope: ExecutableElement }): Steps<void> {
  if (model.nodes.length > maxElements) return reportTooMany(model, xml)
  const scope = isEventSubProcess(xml) && drawnIn.type === 'AD_HOC_SUB_PROCESS_INNER_INSTANCE' ? model.process.elements[drawnIn.flowScope]! : drawnIn
  for (const sentence of findRefusals(xml)) report(model, xml, sentence)
  if (type !== 'SEQUENCE_FLOW') scope.children.push(model.nodes.length)
  const around = isRepeated(xml) ? addBody(model, xml, scope) : scope
  const element = addElement(model, xml, { type: isEventSubProcess(xml) ? 'EVENT_SUB_PROCESS' : type, flowScope: around.index })
  if (element.type === 'EVENT_SUB_PROCESS') scope.eventSubProcesses.push(element.index)
  if (type === 'SUB_PROCESS') yield* collectElements(model, xml, element)
  if (type === 'AD_HOC_SUB_PROCESS') yield* collectElements(model, xml, addInnerInstance(model, xml, element))
}

/** What stands around each element that is begun in an ad-hoc sub-process. */
function addInnerInstance(model: ProcessModel, xml: XmlElement, adHoc: ExecutableElement): ExecutableElement {
  adHoc.children.push(model.nodes.length)
  return addElement(model, xml, { type: 'AD_HOC_SUB_PROCESS_INNER_INSTANCE', flowScope: adHoc.index, id: `${adHoc.id}#innerInstance` })
}

const isRepeated = (xml: XmlElement): boolean => xml.children.some(({ namespace, name }) => namespace === bpmn && name === 'multiInstanceLoopCharacteristics')

/** The body around a repeated activity stands in its place: flows and boundary events are the body's. */
function addBody(model: ProcessModel, xml: XmlElement, scope: ExecutableElement): ExecutableElement {
  const body = addElement(model, xml, { type: 'MULTI_INSTANCE_BODY', flowScope: scope.index })
  body.children.push(model.nodes.length)
  return body
}

const isEventSubProcess = (xml: XmlElement): boolean => xml.name === 'subProcess' && xml.attributes.get('triggeredByEvent') === 'true'

function reportTooMany(model: ProcessModel, xml: XmlElement): void {
  const message = `A process may have at most ${maxElements} elements. Split it into several processes`
  if (model.problems.at(-1)?.message !== message) report(model, xml, message)
}

/** Adds an element with everything empty that its type may or may not fill later. */
export function addElement(model: ProcessModel, xml: XmlElement, { type, flowScope, id = xml.attributes.get('id') ?? '' }: { type: BpmnElementType; flowScope: number; id?: string }): ExecutableElement {
  const element: ExecutableElement = {
    index: model.nodes.length, id, name: xml.attributes.get('name') ?? '', type, eventType: 'UNSPECIFIED', flowScope,
    incoming: [], outgoing: [], boundaryEvents: [], children: [], eventSubProcesses: [], startEvent: -1, inputMappings: [], outputMappings: [], properties: {},
  }
  if (id === '') report(model, xml, "Attribute 'id' must be present and not empty")
  const holder = model.process.elements[model.process.byId.get(id) ?? -1]
  if (id !== '' && holder && holder.index !== flowScope) report(model, xml, wordDouble(id))
  if (!holder) model.process.byId.set(id, element.index)
  model.nodes.push({ xml, element })
  model.process.elements.push(element)
  return element
}
