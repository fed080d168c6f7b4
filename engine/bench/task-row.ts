/** A process of service tasks in a row, `step-0` and on, all of one job type. */
export function taskRow(processId: string, { steps, jobType }: { steps: number; jobType: string }): string {
  const ids = Array.from({ length: steps }, (_, index) => stepId(index))
  const nodes = ['start', ...ids, 'end']
  const tasks = ids.map((id) => `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" /><zeebe:taskHeaders><zeebe:header key="step" value="${id}" /></zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>`)
  const flows = nodes.slice(1).map((target, index) => `<bpmn:sequenceFlow id="to-${target}" sourceRef="${nodes[index]}" targetRef="${target}" />`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="souffleur">
  <bpmn:process id="${processId}" isExecutable="true">${['<bpmn:startEvent id="start" />', ...tasks, '<bpmn:endEvent id="end" />', ...flows].join('\n')}</bpmn:process>
</bpmn:definitions>`
}

export function stepId(index: number): string {
  return `step-${index}`
}
