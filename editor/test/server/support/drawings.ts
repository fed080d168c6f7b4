interface Parts { id: string; name?: string; phrase?: string; answers?: { id: string; label: string }[]; drawn?: string[]; calls?: string; function?: string }

/**
 * A small script as a drawing: a step (with answers, each in `drawn` with a flow to the end), then the called sub-script and the
 * function, then the end. Flows are the business of the engine, so there is no picture in it.
 */
export function drawScript(parts: Parts): string {
  const chain = ['start', 'ask', ...(parts.answers ? ['choose'] : []), ...(parts.calls ? ['call'] : []), ...(parts.function ? ['work'] : []), 'end']
  const flows = chain.slice(1).map((target, index) => ({ id: `to_${target}`, source: chain[index]!, target, condition: '' }))
  const gate = flows.findIndex((flow) => flow.source === 'choose')
  if (gate >= 0) {
    const [only] = flows.splice(gate, 1)
    flows.push(...(parts.drawn ?? parts.answers!.map((answer) => answer.id)).map((id) => ({ ...only!, id: `when_${id}`, condition: `=answer = "${id}"` })))
  }
  const ports = (id: string) => [...flows.filter((flow) => flow.target === id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`), ...flows.filter((flow) => flow.source === id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`)].join('')
  const phrase = parts.phrase ?? 'Good day!'
  const elements = {
    start: `<bpmn:startEvent id="start">${ports('start')}</bpmn:startEvent>`,
    ask: `<bpmn:userTask id="ask" name="Ask"><bpmn:extensionElements><zeebe:taskHeaders>${header('phrase', phrase)}${parts.answers ? header('answers', JSON.stringify(parts.answers)) : ''}</zeebe:taskHeaders></bpmn:extensionElements>${ports('ask')}</bpmn:userTask>`,
    choose: `<bpmn:exclusiveGateway id="choose" name="Which answer?">${ports('choose')}</bpmn:exclusiveGateway>`,
    call: `<bpmn:callActivity id="call" name="Sub-script"><bpmn:extensionElements><zeebe:calledElement processId="${parts.calls}" propagateAllChildVariables="false" /></bpmn:extensionElements>${ports('call')}</bpmn:callActivity>`,
    work: `<bpmn:serviceTask id="work" name="Look it up"><bpmn:extensionElements><zeebe:taskDefinition type="function" /><zeebe:taskHeaders>${header('functionId', parts.function ?? '')}${header('resultVariable', 'found')}</zeebe:taskHeaders></bpmn:extensionElements>${ports('work')}</bpmn:serviceTask>`,
    end: `<bpmn:endEvent id="end" name="Done"><bpmn:extensionElements><zeebe:properties><zeebe:property name="outcome" value="done" /></zeebe:properties></bpmn:extensionElements>${ports('end')}</bpmn:endEvent>`,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${parts.id}" name="${parts.name ?? parts.id}" isExecutable="true">
    ${chain.map((id) => elements[id as keyof typeof elements]).join('\n    ')}
    ${flows.map(drawFlow).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`
}

function drawFlow(flow: { id: string; source: string; target: string; condition: string }): string {
  const condition = flow.condition && `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${flow.condition}</bpmn:conditionExpression>`
  return `<bpmn:sequenceFlow id="${flow.id}" sourceRef="${flow.source}" targetRef="${flow.target}">${condition}</bpmn:sequenceFlow>`
}

function header(key: string, value: string): string { return `<zeebe:header key="${key}" value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" />` }
