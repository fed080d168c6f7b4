import { startEngine, type Engine } from '@souffleur/engine'
import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureDirectory } from './house/fixture-directory.ts'
import { HeldFunctions } from './house/functions.ts'
import { serveSessions, type ServedSessions } from './house/serve-sessions.ts'
import { SessionClient } from './house/session-client.ts'

let scratch: ScratchDatabase
let connectionString: string
let engine: Engine
let functions: HeldFunctions
let one: ServedSessions
let other: ServedSessions

beforeAll(async () => {
  scratch = await startScratchDatabase()
  connectionString = await scratch.newDatabase()
  engine = await startEngine({ connectionString })
  const directory = await fixtureDirectory(engine.client)
  functions = new HeldFunctions(engine.client)
  const open = () => serveSessions({ connectionString, engine: engine.client, records: engine.records, directory, balance: true, patience: { operator: 5000, chat: 5000, voice: 5000 } })
  one = await open()
  other = await open()
  await shared()
})

afterAll(async () => {
  functions?.close()
  await one?.close()
  await other?.close()
  await engine?.stop()
  await scratch?.stop()
})

/** Waits until each holds its part. */
async function shared(): Promise<void> {
  const database = new pg.Client({ connectionString })
  await database.connect()
  const parts = async () => (await database.query('SELECT FROM conversations.shards WHERE owner IS NOT NULL GROUP BY owner HAVING count(*) = 16')).rowCount
  while (await parts() !== 2) await new Promise((resolve) => setImmediate(resolve))
  await database.end()
}

const request = { script: 'conversation', context: { name: 'Anna', balance: -340 } }

describe('two session services on the embedded engine', () => {
  it('should know of each other\'s sessions what the record stream tells', async () => {
    const [at, elsewhere] = [new SessionClient(one.url), new SessionClient(other.url)]
    for (const [start, go] of [[at, elsewhere], [elsewhere, at]] as const) {
      const details = (await go.choose(await start.start(request), 'yes')).body
      const input = go.input(details, { kind: 'form', value: { amount: 500, day: '2026-11-25' } })
      const named = await start.until(details.session, ({ wait }) => wait?.functions[0] !== undefined)
      expect(named).toMatchObject({ status: 'working', wait: { functions: ['Book the payment'] } })
      await functions.answer('77')
      expect((await input).body).toMatchObject({ status: 'waiting', step: { elementId: 'confirm' } })
      expect((await go.call('POST', `/${details.session}/back`, { body: {} })).status).toBe(409)
    }
  })

  it('should lose nothing when one hands over, and forward what is still asked there', async () => {
    const client = new SessionClient(one.url)
    const offers = await Promise.all(Array.from({ length: 8 }, () => client.start(request)))
    const answering = offers.map((offer) => client.choose(offer, 'no'))
    await one.botApi.handOver()
    const goodbyes = await Promise.all(answering)
    for (const { status, body } of goodbyes) {
      expect(status).toBe(200)
      expect((await client.input(body, { kind: 'continue' })).body).toMatchObject({ status: 'ended', end: { outcome: 'PP-02', steps: 2 } })
    }
  })
})
