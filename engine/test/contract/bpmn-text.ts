/** A BPMN file with one process around `content`. */
export function bpmnText(processId: string, content: string, rootElements = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
  ${rootElements}
  <bpmn:process id="${processId}" isExecutable="true">
    ${content}
  </bpmn:process>
</bpmn:definitions>`
}

/** `ids` in a row: `start` and `end` are events, the others service tasks of the job type that `jobType` gives. */
export function taskRow(processId: string, ids: string[], jobType: (id: string) => string): string {
  const nodes = ['start', ...ids, 'end']
  const flows = nodes.slice(1).map((target, index) => `<bpmn:sequenceFlow id="to-${target}" sourceRef="${nodes[index]}" targetRef="${target}" />`)
  return bpmnText(processId, ['<bpmn:startEvent id="start" />', ...ids.map((id) => serviceTask(id, jobType(id))), '<bpmn:endEvent id="end" />', ...flows].join('\n'))
}

export function serviceTask(id: string, jobType: string, mappings = ''): string {
  return `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" /><zeebe:taskHeaders><zeebe:header key="step" value="${id}" /></zeebe:taskHeaders>${mappings}</bpmn:extensionElements></bpmn:serviceTask>`
}

export function flow(source: string, target: string): string {
  return `<bpmn:sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}" />`
}
