import { afterAll, beforeAll, expect, it } from 'vitest'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { zeebeVersion } from './start-zeebe.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const scripts = (path = '') => `${product.url}/api/v1/scripts${path}`

/** One step between two parallel ways that meet in `gateway`. */
const drawing = (gateway: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <bpmn:process id="refused_script" name="Refused" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>begin</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="begin" sourceRef="start" targetRef="say" />
    <bpmn:userTask id="say" name="Say"><bpmn:extensionElements><zeebe:taskHeaders><zeebe:header key="phrase" value="Good day!" /></zeebe:taskHeaders></bpmn:extensionElements><bpmn:incoming>begin</bpmn:incoming><bpmn:outgoing>on</bpmn:outgoing></bpmn:userTask>
    <bpmn:sequenceFlow id="on" sourceRef="say" targetRef="fork" />
    <bpmn:parallelGateway id="fork"><bpmn:incoming>on</bpmn:incoming><bpmn:outgoing>left</bpmn:outgoing><bpmn:outgoing>right</bpmn:outgoing></bpmn:parallelGateway>
    <bpmn:sequenceFlow id="left" sourceRef="fork" targetRef="join" /><bpmn:sequenceFlow id="right" sourceRef="fork" targetRef="join" />
    <bpmn:${gateway} id="join" name="All said?"><bpmn:incoming>left</bpmn:incoming><bpmn:incoming>right</bpmn:incoming><bpmn:outgoing>done</bpmn:outgoing></bpmn:${gateway}>
    <bpmn:sequenceFlow id="done" sourceRef="join" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>done</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`

/** Zeebe runs joining inclusive gateways since 8.6. */
it.runIf(zeebeVersion.startsWith('8.5.'))('should let nothing go live that the cluster refuses though our own checks passed, and say why in the words of those who draw', async () => {
  const { body: { id } } = await send(scripts(), 'POST', { name: 'Refused', bpmn: drawing('parallelGateway') })
  expect((await send(scripts(`/${id}/versions`), 'POST', {})).status).toBe(201)
  await send(scripts(`/${id}/draft`), 'PUT', { revision: 1, bpmn: drawing('inclusiveGateway') })
  expect((await send(scripts(`/${id}/draft/check`), 'POST', {})).body.items.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
  const refused = await send(scripts(`/${id}/versions`), 'POST', {})
  expect([refused.status, refused.body.detail]).toEqual([422, 'Nothing went live. Several ways meet in the inclusive gateway “All said?”, which this engine can\'t do. Let them meet in a parallel or an exclusive gateway.'])
  expect(refused.body.problems).toMatchObject([{ elementId: 'join', severity: 'error' }])
  expect((await send(scripts(`/${id}/released`), 'GET')).body.version).toBe(1)
  expect((await send(scripts(`/${id}/versions`), 'GET')).body.items).toHaveLength(1)
})
