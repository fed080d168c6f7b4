/** A process that calls one function and ends: well, or behind an error event where `catches` names its code. Outputs `path`. */
export function callProcess(call: { id: string; functionId?: string; version?: string; catches?: string; inputs?: { [name: string]: string } }): string {
  const headers = { ...(call.functionId && { functionId: call.functionId }), ...(call.version && { functionVersion: call.version }), resultVariable: 'found' }
  const inputs = Object.entries(call.inputs ?? {}).map(([target, source]) => `<zeebe:input source="${source.replaceAll('"', '&quot;')}" target="${target}" />`).join('')
  const boundary = call.catches === undefined ? '' : `
    <bpmn:boundaryEvent id="caught" attachedToRef="call"><bpmn:outgoing>to_fallback</bpmn:outgoing><bpmn:errorEventDefinition errorRef="error" /></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="to_fallback" sourceRef="caught" targetRef="fallback" />
    <bpmn:endEvent id="fallback"><bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=&quot;fallback&quot;" target="path" /></zeebe:ioMapping></bpmn:extensionElements><bpmn:incoming>to_fallback</bpmn:incoming></bpmn:endEvent>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:error id="error" errorCode="${call.catches ?? 'none'}" />
  <bpmn:process id="${call.id}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>to_call</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="to_call" sourceRef="start" targetRef="call" />
    <bpmn:serviceTask id="call"><bpmn:extensionElements><zeebe:taskDefinition type="function" /><zeebe:taskHeaders>${Object.entries(headers).map(([key, value]) => `<zeebe:header key="${key}" value="${value}" />`).join('')}</zeebe:taskHeaders><zeebe:ioMapping>${inputs}<zeebe:output source="=found" target="found" /></zeebe:ioMapping></bpmn:extensionElements><bpmn:incoming>to_call</bpmn:incoming><bpmn:outgoing>to_end</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:sequenceFlow id="to_end" sourceRef="call" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=&quot;end&quot;" target="path" /></zeebe:ioMapping></bpmn:extensionElements><bpmn:incoming>to_end</bpmn:incoming></bpmn:endEvent>${boundary}
  </bpmn:process>
</bpmn:definitions>
`
}
