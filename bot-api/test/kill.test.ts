import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import type { SessionState } from '@souffleur/schemas'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openKillableHouse, type KillableHouse } from './house/killable-house.ts'
import { SessionClient } from './house/session-client.ts'

let scratch: ScratchDatabase
let connectionString: string
let database: pg.Client
let house: KillableHouse
let client: SessionClient

beforeAll(async () => {
  scratch = await startScratchDatabase()
  connectionString = await scratch.newDatabase()
  database = new pg.Client({ connectionString })
  await database.connect()
})

afterAll(async () => {
  await database?.end()
  await scratch?.stop()
})

beforeEach(open)
afterEach(() => house.kill())

async function open(): Promise<void> {
  house = await openKillableHouse(connectionString)
  client = new SessionClient(house.url)
}

async function killAndReopen(): Promise<void> {
  await house.kill()
  await open()
}

const request = { script: 'conversation', context: { name: 'Anna', balance: -340 } }
const standing = async ({ session }: SessionState) => {
  return withoutRevision(await client.until(session, ({ status }) => status !== 'working'))
}
/** It may grow without anything to see. */
const withoutRevision = (state: SessionState) => ({ ...state, revision: 0 })

describe('a killed process', () => {
  it('should leave the session on the same step, with its half-typed field', async () => {
    const details = (await client.choose(await client.start(request), 'yes')).body
    const before = (await client.call('PUT', `/${details.session}/draft`, { body: { visit: details.stepVisit, values: { amount: '5' } } })).body
    await killAndReopen()
    expect(await standing(details)).toEqual(withoutRevision(before))
    expect((await client.input(details, { kind: 'continue' })).body).toMatchObject({ stepVisit: details.stepVisit, retry: { reason: 'invalid' } })
  })

  it('should give the first answer to a key that was answered before', async () => {
    const offer = await client.start(request, 'start-1')
    const first = await client.choose(offer, 'no', 'input-1')
    await killAndReopen()
    expect(await client.choose(offer, 'no', 'input-1')).toEqual(first)
    expect(await client.start(request, 'start-1')).toEqual(offer)
  })

  it('should answer with the state what was done and not answered', async () => {
    const offer = await client.start(request)
    const first = await client.choose(offer, 'no', 'unanswered')
    await house.kill()
    await database.query(`UPDATE conversations.requests SET status = NULL, answer = NULL WHERE key = 'unanswered'`)
    await open()
    const again = await client.choose(offer, 'no', 'unanswered')
    expect(again).toMatchObject({ status: 200, body: { session: offer.session } })
    expect(await standing(offer)).toMatchObject({ stepVisit: first.body.stepVisit, trail: [{ answer: 'No' }, {}] })
  })

  it('should take an answer that was written ahead and never carried out', async () => {
    const offer = await client.start(request)
    await house.kill()
    await database.query(`UPDATE conversations.visits SET answer = 'Yes, please' WHERE visit = $1`, [offer.stepVisit])
    await open()
    expect((await standing(offer)).trail).toMatchObject([{ name: 'Offer' }])
    expect((await client.choose(offer, 'no')).body.trail).toMatchObject([{ answer: 'No' }, { name: 'Goodbye' }])
  })

  it('should get a step again that was pushed and never stored', async () => {
    const offer = await client.start(request)
    await house.kill()
    await database.query('UPDATE conversations.visits SET variables = NULL WHERE visit = $1', [offer.stepVisit])
    await open()
    expect(await standing(offer)).toMatchObject({ stepVisit: offer.stepVisit, step: { phraseText: offer.step!.phraseText } })
  })

  it('should find everything in the record stream that it did not hear', async () => {
    const offer = await client.start(request, 'forgotten')
    const goodbye = (await client.choose(offer, 'no')).body
    await house.kill()
    await forget(offer.session)
    await open()
    expect(await client.until(offer.session, ({ stepVisit, trail }) => stepVisit === goodbye.stepVisit && trail.length === 2)).toMatchObject({ status: 'waiting', trail: [{ name: 'Offer', answer: 'No' }, { name: 'Goodbye' }] })
    const again = await client.call('POST', '', { body: request, key: 'forgotten' })
    expect(again.body.session).toBe(offer.session)
  })

  /** As if the process had died between asking the engine for the instance and hearing of it. */
  async function forget(session: string): Promise<void> {
    await database.query(`UPDATE conversations.requests SET status = NULL, answer = NULL WHERE session_id = $1`, [session])
    await database.query('UPDATE conversations.sessions SET root_key = NULL WHERE id = $1', [session])
    await database.query('DELETE FROM conversations.instances WHERE session_id = $1', [session])
    await database.query(`UPDATE conversations.visits SET closed_at = NULL, closed_by = NULL, confirmed = false, variables = NULL WHERE session_id = $1`, [session])
    await database.query(`UPDATE conversations.followed SET position = '0'`)
  }
})

describe('a process killed again and again under load', () => {
  const RUNS = 3
  const OPERATORS = 8

  it('should lose no answer and do nothing twice', async () => {
    const walked = Promise.all(Array.from({ length: OPERATORS }, (_, operator) => walk(operator)))
    for (let run = 0; run < RUNS; run += 1) {
      await answered(12)
      await killAndReopen()
    }
    stop = true
    const sessions = (await walked).flat()
    expect(sessions.length).toBeGreaterThanOrEqual(OPERATORS)
    for (const session of sessions) expect((await client.read(session)).body).toMatchObject({ status: 'ended', end: { outcome: 'PP-02', steps: 2 }, trail: [{ name: 'Offer', answer: 'No' }, { name: 'Goodbye' }] })
    const { rows: [{ count }] } = await database.query(`SELECT count(*)::integer FROM conversations.sessions WHERE client_ref = 'crash'`)
    expect(count).toBe(sessions.length)
  })

  let stop = false
  let answers = 0
  let bell: (() => void) | undefined

  /** Waits for some more answers, so that kills fall into the middle of work. */
  async function answered(more: number): Promise<void> {
    const goal = answers + more
    while (answers < goal) await new Promise<void>((resolve) => { bell = resolve })
  }

  async function walk(operator: number): Promise<string[]> {
    const sessions: string[] = []
    for (let round = 0; !stop || round < 1; round += 1) {
      const key = `walk-${operator}-${round}`
      const offer = await insist(() => client.call('POST', '', { body: { ...request, clientRef: 'crash' }, key }))
      const goodbye = await insist(() => client.choose(offer, 'no', `${key}-1`))
      await insist(() => client.input(goodbye, { kind: 'continue' }, `${key}-2`))
      sessions.push(offer.session)
    }
    return sessions
  }

  /** What a careful client does: sends the same again with the same key until there is an answer, then waits for the session to stand. */
  async function insist(send: () => Promise<{ status: number; body: SessionState }>): Promise<SessionState> {
    for (;;) {
      try {
        const { status, body } = await send()
        if (status >= 500) throw new Error(String(status))
        expect(status).toBeLessThan(300)
        answers += 1
        bell?.()
        return body.status === 'working' ? await client.until(body.session, (state) => state.status !== 'working') : body
      } catch (error) {
        if (error instanceof Error && error.name === 'AssertionError') throw error
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
  }
})
