import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { followSession } from '../product/follow-session.ts'
import { type Answer, send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { startZeebe, type Zeebe } from './start-zeebe.ts'

/** Of three partitions, each with instances of its own. */
let zeebe: Zeebe
let product: Product
beforeAll(async () => {
  zeebe = await startZeebe({ partitions: 3 })
  product = await startProduct({ ZEEBE_ADDRESS: zeebe.address, KAFKA_BROKERS: '' })
})
afterAll(async () => {
  await product?.stop()
  await zeebe?.stop()
})

/** A broker that starts again on a busy machine takes minutes, in ms. */
const restartPatience = 600_000

const sessions = (path = '') => `${product.url}/api/v1/sessions${path}`

/** However long the functions before it take. */
const waiting = (state: any, after?: string): Promise<any> => followSession(product.url, state, (one) => one.status === 'waiting' && one.stepVisit !== after)
async function start(): Promise<any> {
  const { status, body } = await send(sessions(), 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
  expect(status, JSON.stringify(body)).toBe(201)
  return waiting(body)
}

const answer = (state: any): Promise<Answer> => send(sessions(`/${state.session}/input`), 'POST', { stepVisit: state.stepVisit, kind: 'choice', value: 'subscriber' }, { 'Idempotency-Key': `kill-${state.session}` })

/** As a client does that is told to come back later. */
async function untilTaken(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const given = await ask()
    if (given.status !== 503) return given
    const seconds = Number(given.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    await delay(seconds * 1_000)
  }
}

it('should fail no request while versions go live, whatever partition a session begins on', async () => {
  const script = `${product.url}/api/v1/scripts/promised-payment`
  for (const words of ['once more', 'twice more']) {
    const { body: draft } = await send(`${script}/draft`, 'GET')
    await send(`${script}/draft`, 'PUT', { revision: draft.revision, bpmn: draft.bpmn.replace('phrase" value="', `phrase" value="${words}: `) })
    const published = await send(`${script}/versions`, 'POST', { note: words })
    const started = await Promise.all(Array.from({ length: 9 }, () => send(sessions(), 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })))
    expect(started.map(({ status, body }) => [status, body.script?.version])).toEqual(started.map(() => [201, published.body.version]))
  }
})

it('should go on with every conversation after a kill of Zeebe, each answer taken once', async () => {
  const [early, late] = await Promise.all([Promise.all([start(), start(), start()]), Promise.all([start(), start()])])
  const answering = Promise.all(early.map(answer))
  await zeebe.kill()
  await answering
  const refused = await answer(late[0])
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, true])
  expect((await send(`${product.url}/health/ready`, 'GET')).status).toBe(503)
  await zeebe.start()
  for (const state of [...early, ...late]) {
    const taken = await untilTaken(() => answer(state))
    expect(taken.status, JSON.stringify(taken.body)).toBe(200)
    const next = await waiting(taken.body, state.stepVisit)
    expect(next.step.elementId).toBe('offer')
    expect(next.trail.filter(({ elementId }: { elementId: string }) => elementId === 'confirm_identity')).toHaveLength(1)
  }
  expect((await send(`${product.url}/health/ready`, 'GET')).status).toBe(200)
}, restartPatience)
