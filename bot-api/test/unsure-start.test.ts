import { startEngine } from '@souffleur/engine'
import { EngineError, type EngineClient } from '@souffleur/engine/client'
import { fitToCluster } from '@souffleur/player/walk'
import { describe, expect, it } from 'vitest'
import { fixtureDirectory } from './house/fixture-directory.ts'
import { insist } from './house/insist.ts'
import { houseOf, type House } from './house/open-house.ts'
import { serveSessions } from './house/serve-sessions.ts'
import { silence } from './house/silence.ts'
import { useHouse } from './house/use-house.ts'

type Create = EngineClient['createProcessInstance']
/** What becomes of the next instance that is asked for. */
let next: ((create: Create, request: Parameters<Create>[0]) => ReturnType<Create>) | undefined

const unknown = (): never => { throw new EngineError('UNAVAILABLE', 'nobody knows what came of it') }

/** A house that treats its engine as a cluster, and does not doubt starts for long. */
async function openDoubtingHouse(connectionString: string): Promise<House> {
  const engine = await startEngine({ connectionString })
  const create: Create = (request) => engine.client.createProcessInstance(request)
  const client: EngineClient = {
    ...engine.client,
    createProcessInstance(request) {
      const meddle = next
      next = undefined
      return meddle ? meddle(create, request) : create(request)
    },
  }
  const sessions = await serveSessions({ connectionString, engine: client, records: silence, cluster: true, unsureStart: 2_000, directory: await fixtureDirectory(client, fitToCluster) })
  return houseOf(sessions, engine)
}

const used = useHouse(openDoubtingHouse)
const begin = (key: string) => insist(used.client, () => used.client.call('POST', '', { body: { script: 'conversation', context: { name: 'Anna', balance: -340 } }, key }))
const offered = { status: 'waiting', step: { elementId: 'offer' } }

describe('a start on a cluster that nobody knows the outcome of, while the record stream is away', () => {
  it('should be made good where there is no instance', async () => {
    next = async () => unknown()
    const offer = await begin('never begun')
    expect(offer).toMatchObject(offered)
    expect((await used.client.choose(offer, 'no')).body).toMatchObject({ step: { elementId: 'goodbye' } })
  })

  it('should be the session whose step is pushed', async () => {
    let session: unknown
    next = async (create, request) => {
      session = request.variables?.sessionId
      await create(request)
      return unknown()
    }
    const offer = await begin('begun')
    expect(offer).toMatchObject({ ...offered, session })
    const goodbye = (await used.client.choose(offer, 'no')).body
    expect((await used.client.input(goodbye, { kind: 'continue' })).body).toMatchObject({ status: 'ended', end: { outcome: 'PP-02' } })
  })

  it('should leave no second instance behind that comes to a step after all', async () => {
    const late = Promise.withResolvers<() => ReturnType<Create>>()
    next = async (create, request) => {
      late.resolve(() => create(request))
      return unknown()
    }
    const offer = await begin('begun late')
    const { processInstanceKey } = await (await late.promise)()
    await expect.poll(() => used.house.engine.client.setVariables({ elementInstanceKey: processInstanceKey, variables: {}, local: true }).then(() => 'there', (error: EngineError) => error.status), { timeout: 60_000 }).toBe('NOT_FOUND')
    expect((await used.client.read(offer.session)).body).toMatchObject(offered)
  })
})
