import { bpmn } from './bpmn-names.ts'
import type { BpmnElementType } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'
import { eventDefinitionsOf } from './transform-events.ts'
import { childrenNamed, type XmlElement } from './xml-element.ts'

/** How many definitions and flows an event may have. Flows count by the `incoming` and `outgoing` children. */
export function validateEvent(model: ProcessModel, { xml, element }: ModelNode): void {
  for (const fault of faultsOf(element.type, xml)) report(model, xml, fault)
}

function faultsOf(type: BpmnElementType, xml: XmlElement): string[] {
  const definitions = eventDefinitionsOf(xml).length
  if (type === 'START_EVENT') return definitions > 1 ? ["Start event can't have more than one type"] : []
  if (type === 'END_EVENT') return endFaults(xml, definitions)
  if (type === 'BOUNDARY_EVENT') return [...isCompensation(xml) ? [] : boundaryFlowFaults(xml), ...exactlyOne(definitions)]
  return type === 'INTERMEDIATE_CATCH_EVENT' ? exactlyOne(definitions) : []
}

function endFaults(xml: XmlElement, definitions: number): string[] {
  const faults = definitions > 1 ? ['Must have at most one event definition'] : []
  return hasFlow(xml, 'outgoing') ? [...faults, 'End events must not have outgoing sequence flows to other elements.'] : faults
}

/** Its handler is tied to it by an association. */
const isCompensation = (xml: XmlElement): boolean => eventDefinitionsOf(xml)[0]?.name === 'compensateEventDefinition'

function boundaryFlowFaults(xml: XmlElement): string[] {
  const faults = hasFlow(xml, 'incoming') ? ['Cannot have incoming sequence flows'] : []
  return hasFlow(xml, 'outgoing') ? faults : [...faults, 'Must have at least one outgoing sequence flow or association']
}

const exactlyOne = (definitions: number): string[] => definitions === 1 ? [] : ['Must have exactly one event definition']

const hasFlow = (xml: XmlElement, direction: 'incoming' | 'outgoing'): boolean => childrenNamed(xml, bpmn, direction).length > 0
