import type { ExecutableElement } from './executable-process.ts'
import { bpmn } from './bpmn-names.ts'
import { type ModelNode, type ProcessModel, report, reportFile } from './process-model.ts'
import { childrenNamed } from './xml-element.ts'

/** Flows that an element names as its own must be there. */
export function validateReferences(model: ProcessModel, { xml }: ModelNode): void {
  const named = [...childrenNamed(xml, bpmn, 'incoming'), ...childrenNamed(xml, bpmn, 'outgoing')].map(child => child.text.trim())
  const missing = named.find(id => !model.process.byId.has(id))
  if (missing !== undefined) reportFile(model, `Unable to find a model element instance for id ${missing}`)
}

/** Conditions: where they may be, and where they must be. */
export function validateFlowNode(model: ProcessModel, { xml, element }: ModelNode): void {
  const flows = element.outgoing.map(index => model.nodes[index]).filter(node => node !== undefined)
  if (element.type === 'EXCLUSIVE_GATEWAY' || element.type === 'INCLUSIVE_GATEWAY') return flows.filter(flow => lacksCondition(element, flow.element)).forEach(flow => report(model, flow.xml, 'Must have a condition or be default flow'))
  if (flows.some(flow => flow.element.condition !== undefined)) report(model, xml, 'Conditional sequence flows are only supported at exclusive or inclusive gateway')
}

function lacksCondition(gateway: ExecutableElement, flow: ExecutableElement): boolean {
  return gateway.outgoing.length > 1 && gateway.defaultFlow !== flow.index && flow.condition === undefined
}
