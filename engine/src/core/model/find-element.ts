import type { BpmnElementType, ExecutableElement, ExecutableProcess } from './executable-process.ts'

/** The element that a record is about: a repeated activity has the id of its body, the type tells them apart. */
export function findElement({ elements, byId }: ExecutableProcess, { elementId, bpmnElementType }: { elementId: string; bpmnElementType: BpmnElementType }): ExecutableElement | undefined {
  const element = elements[byId.get(elementId) ?? -1]
  return element?.type === 'MULTI_INSTANCE_BODY' && bpmnElementType !== 'MULTI_INSTANCE_BODY' ? elements[element.children[0]!] : element
}
