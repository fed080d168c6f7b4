import { afterAll, beforeAll, expect, it } from 'vitest'
import { send, type Answer } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const api = (path: string) => `${product.url}/api/v1${path}`
const bpmn = (inside: string) => `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:process id="p" isExecutable="true">${inside}</bpmn:process></bpmn:definitions>`

/** A refusal for people: a problem document with status 4xx and a sentence; and the product still answers. */
async function expectProblem(answer: Answer, status: number | number[]): Promise<void> {
  expect([status].flat(), JSON.stringify(answer.body).slice(0, 500)).toContain(answer.status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.body).toMatchObject({ type: expect.stringMatching(/^urn:souffleur:problem:/), title: expect.any(String), detail: expect.stringMatching(/\S+ \S+/) })
  expect((await fetch(`${product.url}/health/live`)).status).toBe(200)
}

const broken: [string, string][] = [
  ['not XML at all', 'hello'],
  ['cut off in the middle', bpmn('<bpmn:startEvent id="s"').slice(0, 200)],
  ['with entities', `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;">]>${bpmn('<bpmn:documentation>&b;</bpmn:documentation>')}`],
  ['of 10 MB', bpmn(`<bpmn:documentation>${'x'.repeat(10_000_000)}</bpmn:documentation>`)],
  ['with 100,000 elements', bpmn(Array.from({ length: 100_000 }, (_, index) => `<bpmn:task id="t${index}"/>`).join(''))],
  ['nested 5,000 deep', bpmn('<bpmn:subProcess>'.repeat(5000) + '</bpmn:subProcess>'.repeat(5000))],
]

it.each(broken)('should refuse a drawing that is %s', async (_what, text) => {
  const before = await send(api('/scripts'), 'GET')
  await expectProblem(await send(api('/scripts'), 'POST', { name: 'Broken', bpmn: text }), [400, 413, 422])
  expect((await send(api('/scripts'), 'GET')).body.items.length).toBe(before.body.items.length)
})

it('should refuse a drawing in another encoding than it says', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(bpmn(''), 'utf16le')])
  const response = await fetch(api('/scripts/import?name=x'), { method: 'POST', headers: { 'content-type': 'application/xml' }, body: bytes })
  expect([400, 415, 422]).toContain(response.status)
})

it('should refuse JSON that is none, or not what the schema says', async () => {
  await expectProblem(await send(api('/sessions'), 'POST', '{"script": '), 400)
  await expectProblem(await send(api('/sessions'), 'POST', { script: 7 }), 400)
  await expectProblem(await send(api('/sessions'), 'POST', { script: 'promised-payment', smoke: 'signals' }), 400)
  await expectProblem(await send(api('/scripts'), 'POST', []), 400)
})

it('should refuse ids that nobody has', async () => {
  await expectProblem(await send(api('/scripts/nobody/draft'), 'GET'), 404)
  await expectProblem(await send(api('/sessions/nobody'), 'GET'), 404)
  await expectProblem(await send(api('/sessions'), 'POST', { script: 'nobody' }), 404)
  await expectProblem(await send(api('/functions/nobody'), 'GET'), 404)
  await expectProblem(await send(api('/nothing/here'), 'GET'), 404)
  await expectProblem(await send(api('/scripts/%E0%A4%A'), 'GET'), [400, 404])
})

it('should refuse a method that an address does not take, and name those it does', async () => {
  for (const [path, method] of [['/scripts', 'DELETE'], ['/sessions', 'PUT'], ['/functions', 'PATCH']] as const) {
    const answer = await send(api(path), method, {})
    await expectProblem(answer, 405)
    expect(answer.headers.get('allow')).toBeTruthy()
  }
})

it('should refuse a body that is too large', async () => {
  await expectProblem(await send(api('/sessions'), 'POST', { script: 'promised-payment', context: { text: 'x'.repeat(20_000_000) } }), 413)
})

it('should start one session when a browser sends twice', async () => {
  const body = { script: 'promised-payment', context: { phone: '+79001234567' } }
  const twice = await Promise.all([1, 2].map(() => send(api('/sessions'), 'POST', body, { 'Idempotency-Key': 'double-click' })))
  expect(new Set(twice.map((answer) => answer.body.session)).size).toBe(1)
})

it('should answer a late input with 409 and the current state, and change nothing', async () => {
  const { body: first } = await send(api('/sessions'), 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
  const input = { stepVisit: first.stepVisit, kind: 'choice', value: 'subscriber' }
  const { body: second } = await send(api(`/sessions/${first.session}/input`), 'POST', input, { 'Idempotency-Key': 'a' })
  const late = await send(api(`/sessions/${first.session}/input`), 'POST', input)
  await expectProblem(late, 409)
  expect(late.body.state).toMatchObject({ stepVisit: second.stepVisit, step: { elementId: second.step.elementId } })
  const repeated = await send(api(`/sessions/${first.session}/input`), 'POST', input, { 'Idempotency-Key': 'a' })
  expect(repeated.body).toEqual(second)
})
