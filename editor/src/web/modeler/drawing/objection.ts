import { eventDefinition } from './event-definition.ts'
import { isA, type Moddle } from './moddle.ts'

/** The start event of an event sub-process that is raised by a message. */
export function objectionStart(subProcess: Moddle): Moddle | undefined {
  if (!isA(subProcess, 'bpmn:SubProcess') || !subProcess.triggeredByEvent) return undefined
  const elements: Moddle[] = subProcess.flowElements ?? []
  return elements.find((element) => isA(element, 'bpmn:StartEvent') && eventDefinition(element)?.$type === 'bpmn:MessageEventDefinition')
}

/** The message that raises an objection. */
export function objectionMessage(subProcess: Moddle): string | undefined {
  const start = objectionStart(subProcess)
  return start && eventDefinition(start)?.messageRef?.name
}
