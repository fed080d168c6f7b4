import { createWireEngineClient, type WireEngineClient } from '@souffleur/engine'
import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import type { SessionState } from '@souffleur/schemas'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { insist } from '../house/insist.ts'
import { openKillableHouse, type KillableHouse } from '../house/killable-house.ts'
import { SessionClient } from '../house/session-client.ts'

/** A cluster goes on pushing every other step to a copy that is frozen, and gets each back 10 s later; in ms. */
const frozenPatience = 300_000

/** Two copies of the session service side by side, each in a process of its own, over the wire on the engine at `address`. */
export function describeCopies(address: (connectionString: string) => Promise<string>): void {
  let scratch: ScratchDatabase
  let connectionString: string
  let database: pg.Client
  let engine: WireEngineClient
  let environment: { ENGINE_ADDRESS: string }
  const houses: KillableHouse[] = []
  let clients: SessionClient[]

  beforeAll(async () => {
    scratch = await startScratchDatabase()
    connectionString = await scratch.newDatabase()
    database = new pg.Client({ connectionString })
    await database.connect()
    environment = { ENGINE_ADDRESS: await address(connectionString) }
    engine = createWireEngineClient(environment.ENGINE_ADDRESS)
    houses.push(...await Promise.all([open(), open()]))
  })

  afterAll(async () => {
    await Promise.all(houses.map((house) => house.kill()))
    engine?.close()
    await database?.end()
    await scratch?.stop()
  })

  beforeEach(async () => {
    if (houses.length < 2) houses.push(await open())
    clients = houses.map(({ url }) => new SessionClient(url))
    await shared()
  })

  const open = () => openKillableHouse(connectionString, environment)

  /** Waits until each copy holds its part. */
  async function shared(): Promise<void> {
    for (;;) {
      const { rows } = await database.query('SELECT count(*)::integer AS shards FROM conversations.shards WHERE owner IS NOT NULL GROUP BY owner')
      if (rows.length === 2 && rows.every(({ shards }) => shards === 16)) return
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  const request = { script: 'conversation', context: { name: 'Anna', balance: -340 } }
  const starts = (client: SessionClient, count: number, name: string) => Promise.all(Array.from({ length: count }, (_, index) => insist(client, () => client.call('POST', '', { body: request, key: `${name} ${index}` }))))
  const ended = { status: 'ended', end: { outcome: 'PP-02', steps: 2 }, trail: [{ name: 'Offer', answer: 'No' }, { name: 'Goodbye' }] }

  async function walk(client: SessionClient, offer: SessionState): Promise<SessionState> {
    const goodbye = await insist(client, () => client.choose(offer, 'no', `no ${offer.session}`))
    return insist(client, () => client.input(goodbye, { kind: 'continue' }, `bye ${offer.session}`))
  }

  describe('two copies of the session service', () => {
    it('should walk every session wherever it is asked for', async () => {
      const [one, other] = clients as [SessionClient, SessionClient]
      const offers = await starts(one, 6, 'anywhere')
      for (const offer of offers) {
        expect((await other.read(offer.session)).body).toEqual((await one.read(offer.session)).body)
        expect(await walk(other, offer)).toMatchObject(ended)
      }
      expect(await starts(other, 6, 'anywhere')).toEqual(offers)
      expect((await one.choose(offers[0]!, 'no', `no ${offers[0]!.session}`)).text).toBe((await other.choose(offers[0]!, 'no', `no ${offers[0]!.session}`)).text)
    })

    it('should tell of a session on the event streams of both', async () => {
      const [one, other] = clients as [SessionClient, SessionClient]
      const [offer] = await starts(one, 1, 'streams') as [SessionState]
      const told = clients.map((client) => client.until(offer.session, ({ step }) => step?.elementId === 'goodbye'))
      await insist(other, () => other.choose(offer, 'no', 'streams no'))
      for (const state of await Promise.all(told)) expect(state).toMatchObject({ status: 'waiting', step: { elementId: 'goodbye' } })
    })

    it('should store a step once that is pushed twice', async () => {
      const [offer] = await starts(clients[0]!, 1, 'twice') as [SessionState]
      await engine.updateJobTimeout({ jobKey: offer.stepVisit!, timeout: 1 })
      const goodbye = await insist(clients[1]!, () => clients[1]!.choose(offer, 'no', 'twice no'))
      expect(goodbye.trail).toHaveLength(2)
      const visits = async () => (await database.query('SELECT visit FROM conversations.visits WHERE session_id = $1 ORDER BY visit', [offer.session])).rows.map(({ visit }) => visit)
      await vi.waitFor(async () => expect(await visits()).toEqual([offer.stepVisit, goodbye.stepVisit]))
    })

    it('should go on with everything when one is killed', async () => {
      const [one, other] = clients as [SessionClient, SessionClient]
      const offers = (await Promise.all([starts(one, 6, 'killed one'), starts(other, 6, 'killed other')])).flat()
      const answered = Promise.all(offers.map((offer) => insist(other, () => other.choose(offer, 'no', `no ${offer.session}`))))
      await houses.shift()!.kill()
      await answered
      for (const offer of offers) expect(await walk(other, offer)).toMatchObject(ended)
    })

    it('should do without one that is frozen, and let it write nothing stale when it thaws', { timeout: frozenPatience }, async () => {
      const [one, other] = clients as [SessionClient, SessionClient]
      const offers = await starts(one, 3, 'frozen')
      const stuck = offers.map((offer) => one.choose(offer, 'no', `no ${offer.session}`))
      houses[0]!.freeze()
      for (const end of await Promise.all(offers.map((offer) => walk(other, offer)))) expect(end).toMatchObject(ended)
      houses[0]!.thaw()
      await Promise.allSettled(stuck)
      for (const offer of offers) expect(await insist(one, () => one.read(offer.session))).toMatchObject(ended)
      const { rows } = await database.query('SELECT count(*)::integer, min(closed_by) AS first, max(closed_by) AS last FROM conversations.visits WHERE session_id = ANY($1)', [offers.map(({ session }) => session)])
      expect(rows).toEqual([{ count: 6, first: 'answered', last: 'answered' }])
    })

    it('should hand over in peace without a failed request', async () => {
      const [one, other] = clients as [SessionClient, SessionClient]
      const offers = await starts(one, 8, 'peace')
      const answering = offers.map((offer) => other.choose(offer, 'no', `no ${offer.session}`))
      await houses.shift()!.close()
      for (const { status } of await Promise.all(answering)) expect(status).toBe(200)
      for (const offer of offers) expect(await walk(other, offer)).toMatchObject(ended)
    })
  })
}
