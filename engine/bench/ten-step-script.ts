/** Steps of the script that the benchmarks walk. */
export const scriptSteps = 10

/** Behind every third step a gateway asks for the answer: three in all. */
const forkAfter = 3

/** A conversation of ten steps in a row with three forks: the usual answer `yes` leads on, any other to an end of its own. */
export function tenStepScript(processId: string): string {
  const steps = Array.from({ length: scriptSteps }, (_, index) => index)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="souffleur">
  <bpmn:process id="${processId}" name="Ten steps" isExecutable="true">
    <bpmn:startEvent id="start" />
    <bpmn:sequenceFlow id="to_step0" sourceRef="start" targetRef="step0" />
    ${steps.map(stepText).join('\n    ')}
    <bpmn:endEvent id="done" name="Done"><bpmn:extensionElements><zeebe:properties><zeebe:property name="outcome" value="OK" /></zeebe:properties></bpmn:extensionElements></bpmn:endEvent>
    <bpmn:endEvent id="refused" name="Refused"><bpmn:extensionElements><zeebe:properties><zeebe:property name="outcome" value="NO" /></zeebe:properties></bpmn:extensionElements></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`
}

function stepText(index: number): string {
  const answers = JSON.stringify([{ id: 'yes', label: 'Yes, please', usual: true }, { id: 'no', label: 'No' }]).replaceAll('"', '&quot;')
  return `<bpmn:userTask id="step${index}" name="Step ${index}"><bpmn:extensionElements><zeebe:taskHeaders>
      <zeebe:header key="phrase" value="{{ name }}, shall we go on to point ${index}?" />
      <zeebe:header key="answers" value="${answers}" />
      <zeebe:header key="resultVariable" value="answer${index}" />
    </zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>
    ${wayOn(index, index + 1 === scriptSteps ? 'done' : `step${index + 1}`)}`
}

function wayOn(index: number, target: string): string {
  const flow = (source: string, to: string, rest = ' />') => `<bpmn:sequenceFlow id="from_${source}_to_${to}" sourceRef="${source}" targetRef="${to}"${rest}`
  if (index % forkAfter !== forkAfter - 1) return flow(`step${index}`, target)
  const refused = `><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=answer${index} = "no"</bpmn:conditionExpression></bpmn:sequenceFlow>`
  return `${flow(`step${index}`, `fork${index}`)}
    <bpmn:exclusiveGateway id="fork${index}" default="from_fork${index}_to_${target}" />
    ${flow(`fork${index}`, target)}
    ${flow(`fork${index}`, 'refused', refused)}`
}
