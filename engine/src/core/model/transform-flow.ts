import { bpmn } from './bpmn-names.ts'
import { type ModelNode, type ProcessModel, readFeel } from './process-model.ts'
import { childNamed } from './xml-element.ts'

/** Reads the condition of a sequence flow. */
export function transformFlow(model: ProcessModel, { xml, element }: ModelNode): void {
  const condition = element.type === 'SEQUENCE_FLOW' ? childNamed(xml, bpmn, 'conditionExpression') : undefined
  if (condition !== undefined) element.condition = readFeel(model, condition, condition.text.trim())
}
