import { BpmnModdle } from 'bpmn-moddle'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import type { Moddle } from '../modeler/drawing/moddle.ts'

const namespaces = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** A process for tests: what stands inside `<bpmn:process>`, read as the canvas reads it. */
export async function readProcess(inside: string, beside = ''): Promise<Moddle> {
  const text = `<bpmn:definitions ${namespaces} id="d" targetNamespace="t"><bpmn:process id="p" isExecutable="true">${inside}</bpmn:process>${beside}</bpmn:definitions>`
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(text)
  return (rootElement as unknown as Moddle).rootElements.find((element: Moddle) => element.$type === 'bpmn:Process')
}

/** A step with these task headers. */
export function step(id: string, headers: { [key: string]: unknown } = { phrase: 'Hello' }): string {
  const written = Object.entries(headers).map(([key, value]) => `<zeebe:header key="${key}" value="${escape(typeof value === 'string' ? value : JSON.stringify(value))}" />`)
  return `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements><zeebe:taskHeaders>${written.join('')}</zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>`
}

/** A flow, with a FEEL condition where one is given. */
export function flow(from: string, to: string, condition = ''): string {
  const expression = condition && `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escape(condition)}</bpmn:conditionExpression>`
  return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${expression}</bpmn:sequenceFlow>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
