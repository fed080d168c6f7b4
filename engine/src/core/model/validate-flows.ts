import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'

/** Conditions: where they may be, and where they must be. */
export function validateFlowNode(model: ProcessModel, { xml, element }: ModelNode): void {
  const flows = element.outgoing.map(index => model.nodes[index]).filter(node => node !== undefined)
  if (element.type === 'EXCLUSIVE_GATEWAY' || element.type === 'INCLUSIVE_GATEWAY') return flows.filter(flow => lacksCondition(element, flow.element)).forEach(flow => report(model, flow.xml, 'Must have a condition or be default flow'))
  if (flows.some(flow => flow.element.condition !== undefined)) report(model, xml, 'Conditional sequence flows are only supported at exclusive or inclusive gateway')
}

function lacksCondition(gateway: ExecutableElement, flow: ExecutableElement): boolean {
  return gateway.outgoing.length > 1 && gateway.defaultFlow !== flow.index && flow.condition === undefined
}
