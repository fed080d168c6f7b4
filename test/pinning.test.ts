import { afterAll, beforeAll, expect, it } from 'vitest'
import { followSession } from './product/follow-session.ts'
import { send } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const api = (path: string) => `${product.url}/api/v1${path}`
const drawing = (id: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>one</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="one" sourceRef="start" targetRef="say" />
    <bpmn:userTask id="say" name="Say"><bpmn:extensionElements><zeebe:taskHeaders><zeebe:header key="phrase" value="PHRASE" /></zeebe:taskHeaders></bpmn:extensionElements><bpmn:incoming>one</bpmn:incoming><bpmn:outgoing>two</bpmn:outgoing></bpmn:userTask>
    ${inside}
  </bpmn:process>
</bpmn:definitions>`
const ending = '<bpmn:endEvent id="end"><bpmn:incoming>two</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="two" sourceRef="say" targetRef="end" />'
const calling = `<bpmn:sequenceFlow id="two" sourceRef="say" targetRef="call" />
    <bpmn:callActivity id="call" name="Call"><bpmn:extensionElements><zeebe:calledElement processId="sub_script" /></bpmn:extensionElements><bpmn:incoming>two</bpmn:incoming><bpmn:outgoing>three</bpmn:outgoing></bpmn:callActivity>
    <bpmn:sequenceFlow id="three" sourceRef="call" targetRef="end" /><bpmn:endEvent id="end"><bpmn:incoming>three</bpmn:incoming></bpmn:endEvent>`

it('should keep the sub-script a session began with, although it is entered only after the next version is live', async () => {
  const sub = await published('sub_script', drawing('sub_script', ending).replace('PHRASE', 'the old words'))
  const main = await published('main_script', drawing('main_script', calling).replace('PHRASE', 'first'))
  const early = await start(main)
  await publishAgain(sub, 'the old words', 'the new words')
  const late = await start(main)
  expect([early.script.version, late.script.version]).toEqual([1, 2])
  expect(await phraseBehind(early)).toBe('the old words')
  expect(await phraseBehind(late)).toBe('the new words')
})

async function published(name: string, bpmn: string): Promise<string> {
  const { body: { id } } = await send(api('/scripts'), 'POST', { name, bpmn })
  const { status, body } = await send(api(`/scripts/${id}/versions`), 'POST', {})
  expect(status, JSON.stringify(body)).toBe(201)
  return id
}

async function publishAgain(script: string, words: string, newWords: string): Promise<void> {
  const { body: draft } = await send(api(`/scripts/${script}/draft`), 'GET')
  await send(api(`/scripts/${script}/draft`), 'PUT', { revision: draft.revision, bpmn: draft.bpmn.replace(words, newWords) })
  const { body } = await send(api(`/scripts/${script}/versions`), 'POST', {})
  expect(body).toMatchObject({ version: 2, republished: [{ version: 2 }] })
}

async function start(script: string): Promise<any> {
  const { body } = await send(api('/sessions'), 'POST', { script })
  return followSession(product.url, body, (state) => state.status === 'waiting')
}

async function phraseBehind(state: any): Promise<string | undefined> {
  const { body } = await send(api(`/sessions/${state.session}/input`), 'POST', { stepVisit: state.stepVisit, kind: 'continue' })
  const next = await followSession(product.url, body, (one) => one.status === 'waiting' && one.stepVisit !== state.stepVisit)
  return next.step?.phraseText
}
