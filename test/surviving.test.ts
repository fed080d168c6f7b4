import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseProcessOf } from './product/database-of.ts'
import { followSession } from './product/follow-session.ts'
import { send } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const sessions = (path = '') => `${product.url}/api/v1/sessions${path}`

it('should stand on the same step after kill -9, with the half-typed field and nothing doubled', async () => {
  const started = await start()
  const offer = await answer(started, 'choice', 'subscriber')
  const amount = await answer(offer, 'choice', 'otherAmount')
  await send(sessions(`/${amount.session}/draft`), 'PUT', { visit: amount.stepVisit, values: { amount: 45 } })
  await product.kill()
  product = await product.again()
  const { body: back } = await send(sessions(`/${amount.session}`), 'GET')
  expect(back).toMatchObject({ status: 'waiting', stepVisit: amount.stepVisit, step: { elementId: 'ask_amount' }, draft: { values: { amount: 45 } } })
  expect(back.trail).toEqual(amount.trail)
  const confirm = await answer(back, 'form', { amount: 450, days: '5' })
  expect(confirm.step.elementId).toBe('confirm')
})

it('should lose no answer that was acknowledged, wherever the kill falls', async () => {
  for (let round = 0; round < 3; round += 1) {
    const states = await Promise.all(Array.from({ length: 8 }, start))
    const answers = states.map((state, index) => send(sessions(`/${state.session}/input`), 'POST', { stepVisit: state.stepVisit, kind: 'choice', value: 'subscriber' }, { 'Idempotency-Key': `round-${round}-${index}` }).catch(() => undefined))
    await Promise.race(answers)
    await product.kill()
    const before = await Promise.all(answers)
    product = await product.again()
    for (const [index, state] of states.entries()) {
      const again = await send(sessions(`/${state.session}/input`), 'POST', { stepVisit: state.stepVisit, kind: 'choice', value: 'subscriber' }, { 'Idempotency-Key': `round-${round}-${index}` })
      expect(again.status, JSON.stringify(again.body)).toBe(200)
      const acknowledged = before[index]
      if (acknowledged?.status === 200 && acknowledged.body.stepVisit) expect(again.body.stepVisit).toBe(acknowledged.body.stepVisit)
      const { body: now } = await send(sessions(`/${state.session}`), 'GET')
      expect(now.trail.filter((entry: { elementId: string }) => entry.elementId === 'confirm_identity')).toHaveLength(1)
    }
  }
})

/** A session that stands on its first step, however long the functions before it took. */
async function start(): Promise<any> {
  const { body } = await send(sessions(), 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
  return followSession(product.url, body, (state) => state.status === 'waiting')
}

async function answer(state: any, kind: string, value: unknown): Promise<any> {
  const { status, body } = await send(sessions(`/${state.session}/input`), 'POST', { stepVisit: state.stepVisit, kind, value })
  expect(status, JSON.stringify(body)).toBe(200)
  return followSession(product.url, body, (next) => next.status === 'waiting' && next.stepVisit !== state.stepVisit)
}

it('should say that it is not ready while its database is away, and be ready again by itself', async () => {
  const ready = async () => (await fetch(`${product.url}/health/ready`)).status
  process.kill(await databaseProcessOf(product.env.DATA_DIR!), 'SIGKILL')
  expect(await ready()).toBe(503)
  while (await ready() !== 200) await send(sessions(), 'GET')
  expect((await start()).status).toBe('waiting')
})
