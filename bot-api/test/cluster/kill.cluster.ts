import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startZeebe, type Zeebe } from '../../../test/cluster/start-zeebe.ts'
import { insist } from '../house/insist.ts'
import { openKillableHouse, type KillableHouse } from '../house/killable-house.ts'
import { SessionClient } from '../house/session-client.ts'

let scratch: ScratchDatabase
let connectionString: string
let zeebe: Zeebe
let house: KillableHouse
let client: SessionClient

beforeAll(async () => {
  scratch = await startScratchDatabase()
  connectionString = await scratch.newDatabase()
  zeebe = await startZeebe()
  await open()
})

afterAll(async () => {
  await house?.kill()
  await zeebe?.stop()
  await scratch?.stop()
})

async function open(): Promise<void> {
  house = await openKillableHouse(connectionString, { ENGINE_ADDRESS: zeebe.address })
  client = new SessionClient(house.url)
}

const request = { script: 'conversation', context: { name: 'Anna', balance: -340 } }
const begin = (key: string) => insist(client, () => client.call('POST', '', { body: request, key }))
const ended = { status: 'ended', end: { outcome: 'PP-02', steps: 2 }, trail: [{ name: 'Offer', answer: 'No' }, { name: 'Goodbye' }] }

describe('a conversation on a cluster', () => {
  it('should stand where it stood when the session service is killed', async () => {
    const offer = await begin('standing')
    await house.kill()
    await open()
    expect((await client.read(offer.session)).body).toMatchObject({ status: 'waiting', stepVisit: offer.stepVisit, step: { phraseText: offer.step!.phraseText } })
    const goodbye = await insist(client, () => client.choose(offer, 'no', 'standing no'))
    expect(await insist(client, () => client.input(goodbye, { kind: 'continue' }, 'standing bye'))).toMatchObject(ended)
  })

  it('should lose no step that was pushed to a session service that was just killed', async () => {
    const offers = await Promise.all(Array.from({ length: 6 }, (_, index) => begin(`lost ${index}`)))
    const unanswered = Promise.allSettled(offers.map((offer) => client.choose(offer, 'no', `no ${offer.session}`)))
    await house.kill()
    await unanswered
    await open()
    for (const offer of offers) {
      const goodbye = await insist(client, () => client.choose(offer, 'no', `no ${offer.session}`))
      expect(goodbye).toMatchObject({ status: 'waiting', step: { elementId: 'goodbye' } })
      expect(await insist(client, () => client.input(goodbye, { kind: 'continue' }, `bye ${offer.session}`))).toMatchObject(ended)
    }
  })

  it('should go on where its people are when the session service died, and its database with it, which forgot the last it was told', async () => {
    const offer = await begin('forgotten')
    const goodbye = await insist(client, () => client.choose(offer, 'no', 'forgotten no'))
    await house.kill()
    await forgetLast(offer.session)
    await open()
    expect(await insist(client, () => client.input(goodbye, { kind: 'continue' }, 'forgotten bye'))).toMatchObject({ status: 'ended', end: { outcome: 'PP-02' }, trail: [{ name: 'Goodbye' }] })
  })

  it('should raise an objection once although its first try died before anybody heard of it', async () => {
    const offer = await begin('objection')
    const raise = () => client.call('POST', `/${offer.session}/objections`, { body: { message: 'objection:price' }, key: 'price' })
    const raised = await insist(client, raise)
    await house.kill()
    await change(`UPDATE conversations.requests SET status = NULL, answer = NULL WHERE scope = $1`, offer.session)
    await change(`DELETE FROM conversations.visits WHERE session_id = $1 AND visit = '${raised.stepVisit}'`, offer.session)
    await open()
    const again = await insist(client, raise)
    expect(again).toMatchObject({ status: 'waiting', stepVisit: raised.stepVisit, step: { phraseText: raised.step!.phraseText } })
    expect(await insist(client, () => client.input(again, { kind: 'continue' }, 'price seen'))).toMatchObject({ step: { elementId: 'convince' } })
  })

  it('should go on when the broker is killed and started again', async () => {
    const offer = await begin('broker')
    await zeebe.kill()
    expect((await client.choose(offer, 'no', 'broker no')).status).toBe(503)
    expect((await client.read(offer.session)).body).toMatchObject({ status: 'waiting', stepVisit: offer.stepVisit })
    await zeebe.start()
    const goodbye = await insist(client, () => client.choose(offer, 'no', 'broker no'))
    expect(goodbye).toMatchObject({ step: { elementId: 'goodbye' } })
    expect(await insist(client, () => client.input(goodbye, { kind: 'continue' }, 'broker bye'))).toMatchObject(ended)
    expect(await begin('after the broker')).toMatchObject({ step: { elementId: 'offer' } })
  })
})

/** As if the commit of the last answer had never come to the database's disk. */
async function forgetLast(session: string): Promise<void> {
  await change('DELETE FROM conversations.visits WHERE session_id = $1 AND closed_at IS NULL', session)
  await change('UPDATE conversations.visits SET closed_at = NULL, closed_by = NULL, answer = NULL, given = NULL WHERE session_id = $1', session)
}

async function change(statement: string, session: string): Promise<void> {
  const database = new pg.Client({ connectionString })
  await database.connect()
  await database.query(statement, [session])
  await database.end()
}
