import { describe, expect } from 'vitest'
import { bpmnText, flow, serviceTask } from './bpmn-text.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { jobsNow, nextJob } from './scenario.ts'

const start = '<bpmn:startEvent id="start" />'
const end = '<bpmn:endEvent id="end" />'

export function describeFlow(context: ContractContext): void {
  const { client, newId, test } = context
  const deploy = (processId: string, content: string, rootElements?: string) =>
    client().deployResource({ resources: [{ name: `${processId}.bpmn`, content: bpmnText(processId, content, rootElements) }] })

  describe('flow', () => {
    test('should choose the way that a condition opens', async () => {
      const processId = newId('gateway')
      const condition = '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">= answer = "yes"</bpmn:conditionExpression>'
      await deploy(processId, `${start}<bpmn:exclusiveGateway id="choice" default="choice-no" />${serviceTask('yes', `${processId}.yes`)}${serviceTask('no', `${processId}.no`)}
        ${flow('start', 'choice')}<bpmn:sequenceFlow id="choice-yes" sourceRef="choice" targetRef="yes">${condition}</bpmn:sequenceFlow>${flow('choice', 'no')}`)
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { answer: 'yes' } })
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { answer: 'other' } })
      expect(await jobsNow(client(), `${processId}.yes`)).toHaveLength(1)
      expect(await jobsNow(client(), `${processId}.no`)).toHaveLength(1)
    })

    test('should go on when a timer fires', async () => {
      const processId = newId('timer')
      await deploy(processId, `${start}<bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT0.2S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        ${serviceTask('after', `${processId}.after`)}${flow('start', 'wait')}${flow('wait', 'after')}`)
      await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await nextJob(client(), `${processId}.after`)).toMatchObject({ elementId: 'after' })
    })

    test('should go on when a message comes', async () => {
      const processId = newId('message')
      await deploy(processId, `${start}<bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent>
        ${serviceTask('after', `${processId}.after`)}${flow('start', 'wait')}${flow('wait', 'after')}`, messageOf(processId))
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { id: processId } })
      await client().publishMessage({ name: processId, correlationKey: processId, timeToLive: 60_000, variables: { said: 'hello' } })
      expect(await nextJob(client(), `${processId}.after`)).toMatchObject({ variables: { id: processId, said: 'hello' } })
    })

    test('should keep a message for who comes later, once', async () => {
      const processId = newId('message')
      await deploy(processId, `${start}<bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent>
        ${serviceTask('after', `${processId}.after`)}${flow('start', 'wait')}${flow('wait', 'after')}`, messageOf(processId))
      const message = { name: processId, correlationKey: processId, timeToLive: 60_000, messageId: 'only-once' }
      await client().publishMessage(message)
      await expect(client().publishMessage(message)).rejects.toMatchObject({
        status: 'ALREADY_EXISTS',
        message: "Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': Expected to publish a new message with id 'only-once', but a message with that id was already published",
      })
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { id: processId } })
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { id: processId } })
      expect(await nextJob(client(), `${processId}.after`)).toMatchObject({ elementId: 'after' })
      expect(await jobsNow(client(), `${processId}.after`)).toEqual([])
    })

    test('should take the way of an error that is caught', async () => {
      const processId = newId('error')
      await deploy(processId, `${start}${serviceTask('risky', `${processId}.risky`)}<bpmn:boundaryEvent id="caught" attachedToRef="risky"><bpmn:outgoing>caught-repair</bpmn:outgoing><bpmn:errorEventDefinition errorRef="e" /></bpmn:boundaryEvent>
        ${serviceTask('repair', `${processId}.repair`)}${end}${flow('start', 'risky')}${flow('risky', 'end')}${flow('caught', 'repair')}`, '<bpmn:error id="e" errorCode="BROKEN" />')
      await client().createProcessInstance({ bpmnProcessId: processId })
      await client().throwError({ jobKey: (await nextJob(client(), `${processId}.risky`)).key, errorCode: 'BROKEN' })
      expect(await nextJob(client(), `${processId}.repair`)).toMatchObject({ elementId: 'repair' })
    })
  })
}

function messageOf(name: string): string {
  return `<bpmn:message id="m" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="=id" /></bpmn:extensionElements></bpmn:message>`
}
