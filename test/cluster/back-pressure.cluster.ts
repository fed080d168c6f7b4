import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { followSession } from '../product/follow-session.ts'
import { type Answer, send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { startZeebe, type Zeebe } from './start-zeebe.ts'

/** A broker that takes two commands at once and refuses the rest. */
const narrow = { backpressure: { enabled: true, algorithm: 'fixed', fixed: { limit: 2 } } }

let zeebe: Zeebe
let product: Product
beforeAll(async () => {
  zeebe = await startZeebe({ broker: narrow })
  product = await startProduct({ ZEEBE_ADDRESS: zeebe.address, KAFKA_BROKERS: '' })
})
afterAll(async () => {
  await product?.stop()
  await zeebe?.stop()
})

const clients = Array.from({ length: 40 }, (_client, index) => index)
const start = (client: number) => send(`${product.url}/api/v1/sessions`, 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } }, { 'Idempotency-Key': `client-${client}` })

it('should pass back-pressure on as 503 with Retry-After, and take every client who comes back', async () => {
  const first = await Promise.all(clients.map(start))
  const refused = clients.filter((client) => first[client]!.status === 503)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused.map((client) => Number(first[client]!.headers.get('retry-after')) > 0))).toEqual(new Set([true]))
  for (const client of refused) first[client] = await untilTaken(client)
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(first.map(({ body }) => body.session)).size).toBe(clients.length)
  const states = await Promise.all(first.map(({ body }) => followSession(product.url, body, ({ status }) => status === 'waiting')))
  expect(new Set(states.map(({ step }) => step!.elementId))).toEqual(new Set(['confirm_identity']))
})

async function untilTaken(client: number): Promise<Answer> {
  const answer = await start(client)
  if (answer.status !== 503) return answer
  await delay(Number(answer.headers.get('retry-after')) * 1_000)
  return untilTaken(client)
}
