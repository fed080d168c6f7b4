/** For tests: a BPMN file around `content`; flows are given as `a -> b` lines. */
export function bpmnFile(content: string, rootElements = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
${rootElements}<bpmn:process id="process" isExecutable="true">${content}</bpmn:process>
</bpmn:definitions>`
}

/** `<bpmn:outgoing>` and `<bpmn:incoming>` children. */
export const outgoing = (...flows: string[]): string => flows.map(flow => `<bpmn:outgoing>${flow}</bpmn:outgoing>`).join('')
export const incoming = (...flows: string[]): string => flows.map(flow => `<bpmn:incoming>${flow}</bpmn:incoming>`).join('')

export const flow = (id: string, source: string, target: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${condition && `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`

export const extensions = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`
export const start = (id = 'start', ...flows: string[]): string => `<bpmn:startEvent id="${id}">${outgoing(...flows)}</bpmn:startEvent>`
export const serviceTask = (id: string, more = ''): string => `<bpmn:serviceTask id="${id}">${extensions(`<zeebe:taskDefinition type="${id}"/>`)}${more}</bpmn:serviceTask>`
