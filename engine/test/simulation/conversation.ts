import { bpmnText, flow, serviceTask } from '../contract/bpmn-text.ts'

const timer = (kind: string, text: string) => `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${kind}></bpmn:timerEventDefinition>`
const flows = [['start', 'a'], ['a', 'pause'], ['pause', 'split'], ['split', 'news'], ['split', 'b'], ['news', 'join'], ['b', 'join'], ['join', 'end'], ['failed', 'gaveUp'], ['slow', 'remind'], ['remind', 'reminded']]

/** A job, a timer, a message and a job side by side, a reminder that may come, an error that may be thrown. */
export const conversation = bpmnText('conversation', `
  <bpmn:startEvent id="start" />
  ${serviceTask('a', 'a')}
  <bpmn:boundaryEvent id="failed" attachedToRef="a"><bpmn:outgoing>failed-gaveUp</bpmn:outgoing><bpmn:errorEventDefinition errorRef="error" /></bpmn:boundaryEvent>
  <bpmn:intermediateCatchEvent id="pause">${timer('timeDuration', '=pause')}</bpmn:intermediateCatchEvent>
  <bpmn:parallelGateway id="split" />
  <bpmn:intermediateCatchEvent id="news"><bpmn:messageEventDefinition messageRef="message" /></bpmn:intermediateCatchEvent>
  ${serviceTask('b', 'b')}
  <bpmn:boundaryEvent id="slow" attachedToRef="b" cancelActivity="false"><bpmn:outgoing>slow-remind</bpmn:outgoing>${timer('timeDuration', 'PT2S')}</bpmn:boundaryEvent>
  ${serviceTask('remind', 'b')}
  <bpmn:endEvent id="reminded" />
  <bpmn:parallelGateway id="join" />
  <bpmn:endEvent id="end" />
  <bpmn:endEvent id="gaveUp" />
  ${flows.map(([source, target]) => flow(source!, target!)).join('')}`, `
  <bpmn:error id="error" errorCode="E" />
  <bpmn:message id="message" name="news"><bpmn:extensionElements><zeebe:subscription correlationKey="=attempt" /></bpmn:extensionElements></bpmn:message>`)
