import { startEngine, type Engine } from '@souffleur/engine'
import { EngineError } from '@souffleur/engine/client'
import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import type { SessionState } from '@souffleur/schemas'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fixtureDirectory } from './house/fixture-directory.ts'
import { HeldMessages } from './house/held-messages.ts'
import { serveSessions, type ServedSessions } from './house/serve-sessions.ts'
import { SessionClient } from './house/session-client.ts'

const context = { phone: '+79001234567', amount: 450 }
const patience = { operator: 1, chat: 1, voice: 1 }
const message = 'objection:price'

let scratch: ScratchDatabase
let engine: Engine
let sessions: ServedSessions
let client: SessionClient
let messages: HeldMessages
beforeAll(async () => { scratch = await startScratchDatabase() })
afterEach(async () => {
  await sessions.close()
  await engine.stop()
})
afterAll(() => scratch.stop())

it('should be answered with its step though its message is long on its way between partitions', async () => {
  const offer = await begin()
  const asked = messages.askedForTopology
  const raising = raise(offer)
  await Promise.race([asked, raising])
  await messages.arrive()
  expect((await raising).body).toMatchObject({ status: 'waiting', step: { elementId: 'explain' } })
})

it('should be raised once though its repeat finds the first message still on its way', async () => {
  let answers = 0
  const offer = await begin(async () => {
    if (answers++ === 0) throw new EngineError('UNAVAILABLE', 'The answer was lost')
    return { key: '1' }
  })
  expect((await raise(offer)).status).toBe(503)
  const raising = raise(offer)
  await messages.askedForTopology
  const asked = messages.askedForTopology
  await Promise.race([asked, raising])
  await messages.arrive()
  const explain = (await raising).body
  expect(explain).toMatchObject({ step: { elementId: 'explain' } })
  const convince = await answered(explain)
  expect(convince).toMatchObject({ step: { elementId: 'convince' } })
  expect(await answered(convince)).toMatchObject({ stepVisit: offer.stepVisit, step: { elementId: 'offer' } })
})

async function begin(outcome?: () => Promise<{ key: string }>): Promise<SessionState> {
  const connectionString = await scratch.newDatabase()
  engine = await startEngine({ connectionString, partitions: 2 })
  messages = new HeldMessages(engine.client, { name: message, ...outcome && { outcome } })
  sessions = await serveSessions({ connectionString, engine: messages.client, records: engine.records, patience, directory: await fixtureDirectory(engine.client) })
  client = new SessionClient(sessions.url)
  const { session } = await client.start({ script: 'conversation', context })
  return client.until(session, ({ status }) => status === 'waiting')
}

const raise = ({ session }: SessionState) => client.call('POST', `/${session}/objections`, { body: { message }, key: 'dear' })

async function answered(state: SessionState): Promise<SessionState> {
  await client.input(state, { kind: 'continue' })
  return client.until(state.session, ({ status, stepVisit }) => status === 'waiting' && stepVisit !== state.stepVisit)
}
