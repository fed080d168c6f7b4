import { compareWithLog, startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { followSession } from '../product/follow-session.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'

let scratch: ScratchDatabase
let database: string
let products: [Product, Product]

beforeAll(async () => {
  scratch = await startScratchDatabase()
  database = await scratch.newDatabase()
  const open = (leads: string) => startProduct({ DATABASE_URL: database, PARTITIONS: '2', LEADS: leads })
  products = [await open('1'), await open('2')]
}, 60_000)

afterAll(async () => {
  await Promise.all(products.map((product) => product.stop()))
  await scratch.stop()
})

it('should walk the conversations of both processes at either, and lose none when one is killed', { timeout: 120_000 }, async () => {
  const started: any[] = []
  // A process that has just come has no sessions yet: until it does, the other begins those that are asked for here.
  while (started.length < 8 || (await partitionsOf()).length < 2) started.push(...await Promise.all([0, 1].map(start)))
  const offered = await Promise.all(started.map((state, index) => answer(index, state, 'choice', 'subscriber')))
  const asked = Promise.all(offered.map((state, index) => answer(index, state, 'choice', 'otherAmount')))
  await products[1].kill()
  const amounts = await asked
  const confirmed = await Promise.all(amounts.map((state) => answer(0, state, 'form', { amount: 450, days: '5' })))
  for (const { step } of confirmed) expect(step.elementId).toBe('confirm')
  products[1] = await products[1].again()
  for (const place of [0, 1]) {
    for (const { session, stepVisit, trail } of confirmed) expect((await send(`${products[place]!.url}/api/v1/sessions/${session}`, 'GET')).body).toMatchObject({ session, stepVisit, trail })
  }
  await Promise.all([0, 1].map(async (place) => answer(place, await start(place), 'choice', 'subscriber')))
})

it('should have stored what its log says', async () => {
  await Promise.all(products.map((product) => product.stop()))
  expect(await compareWithLog(database)).toEqual([])
})

/** A session that stands on its first step. */
async function start(place: number): Promise<any> {
  const body = await insist(place, '', { script: 'promised-payment', context: { phone: '+79001234567' } })
  return follow(body, (state) => state.status === 'waiting')
}

async function answer(place: number, { session, stepVisit }: any, kind: string, value: unknown): Promise<any> {
  const body = await insist(place, `/${session}/input`, { stepVisit, kind, value })
  return follow(body, (next) => next.status === 'waiting' && next.stepVisit !== stepVisit)
}

/** The same again, at the other process too, until it is answered. */
async function insist(place: number, path: string, body: object): Promise<any> {
  const key = crypto.randomUUID()
  for (let attempt = place; ; attempt++) {
    const answered = await send(`${products[attempt % 2]!.url}/api/v1/sessions${path}`, 'POST', body, { 'Idempotency-Key': key }).catch(() => undefined)
    if (answered && answered.status < 300) return answered.body
    if (answered && answered.status !== 503) throw new Error(`${path}: ${answered.status} ${JSON.stringify(answered.body)}`)
  }
}

const follow = (state: any, until: (state: any) => boolean) => followSession(products[0].url, state, until)

/** Which partitions have instances. */
async function partitionsOf(): Promise<string[]> {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query('SELECT DISTINCT partition_id::text AS id FROM engine.units ORDER BY id')
  await client.end()
  return rows.map(({ id }) => id)
}
