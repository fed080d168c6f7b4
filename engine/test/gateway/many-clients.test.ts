import { once } from 'node:events'
import { connect } from 'node:http2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { rawClient, type RawClient } from './raw-client.ts'

let engine: Engine
let port: number
let stops: (() => unknown)[]

beforeEach(async () => {
  engine = await startEngine({ store: createMemoryStore(), limits: { queuedCommands: 50 } })
  const gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
  port = gateway.port
  stops = [() => gateway.stop(), () => engine.stop()]
  await engine.client.deployResource({ resources: [{ name: 'row.bpmn', content: taskRow('row', ['a'], () => 'work') }] })
})

afterEach(async () => {
  for (const stop of stops) await stop()
})

/** A connection of its own. */
function newClient(service?: 'health'): RawClient {
  const client = rawClient(port, service)
  stops.unshift(() => client.close())
  return client
}

const wanted = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 60_000 }
const start = (count: number) => Promise.all(Array.from({ length: count }, () => engine.client.createProcessInstance({ bpmnProcessId: 'row' })))

describe('many clients', () => {
  it('should be answered in the order in which their polls came', async () => {
    const polls = [newClient(), newClient(), newClient()]
    const served: number[] = []
    const ends: Promise<unknown>[] = []
    for (const [index, client] of polls.entries()) {
      ends.push(client.open('ActivateJobs', wanted, () => served.push(index)).ended)
      await client.call('Topology', {})
    }
    for (let count = 0; count < 3; count++) await start(1)
    await Promise.all(ends)
    expect(served).toEqual([0, 1, 2])
  })

  it('should get equal shares of what is pushed', async () => {
    const shares = [0, 0, 0, 0]
    const all = Promise.withResolvers<void>()
    for (const index of shares.keys()) {
      const client = newClient()
      client.open('StreamActivatedJobs', wanted, () => {
        shares[index]!++
        if (shares.reduce((sum, share) => sum + share) === 40) all.resolve()
      })
      await client.call('Topology', {})
    }
    await start(40)
    await all.promise
    expect(shares).toEqual([10, 10, 10, 10])
  })

  it('should lose nothing when one dies while jobs are on their way to it', async () => {
    const [dying, living] = [newClient(), newClient()]
    const seen = new Set<string>()
    const first = Promise.withResolvers<void>()
    const stream = dying.open('StreamActivatedJobs', { ...wanted, timeout: 1_000 }, ({ key }) => {
      stream.pause()
      seen.add(key)
      first.resolve()
    })
    await dying.call('Topology', {})
    await Promise.all([start(40), first.promise])
    dying.close()
    stream.cancel()
    while (seen.size < 40) {
      const messages = await living.collect('ActivateJobs', { ...wanted, maxJobsToActivate: 40 })
      for (const { key } of messages.flatMap(({ jobs }) => jobs)) seen.add(key)
    }
    expect(seen.size).toBe(40)
  })

  it('should be told to wait when more comes than can be taken, and be served again after that', async () => {
    const client = newClient()
    const answers = await Promise.allSettled(Array.from({ length: 400 }, () => client.call('PublishMessage', { name: 'm', correlationKey: 'k' })))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(400)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 8 })
    await expect(client.call('PublishMessage', { name: 'm', correlationKey: 'k' })).resolves.toHaveProperty('key')
  })

  it('should take no job along when their own deadline passes first', async () => {
    const client = newClient()
    const late = client.open('ActivateJobs', wanted, () => undefined, { deadline: Date.now() + 200 })
    expect((await late.ended)?.code).toBe(4)
    await client.call('Topology', {})
    await start(1)
    const [batch] = await client.collect('ActivateJobs', wanted)
    expect(batch.jobs).toHaveLength(1)
  })

  it('should have a last call answered that they make while they hang up', async () => {
    const session = connect(`http://127.0.0.1:${port}`)
    stops.unshift(() => session.destroy())
    await once(session, 'connect')
    const call = session.request({ ':method': 'POST', ':path': '/gateway_protocol.Gateway/Topology', 'content-type': 'application/grpc', te: 'trailers' })
    session.close() // its goodbye travels ahead of the call
    call.end(Buffer.alloc(5)).resume()
    const [trailers] = await once(call, 'trailers')
    expect(trailers).toMatchObject({ 'grpc-status': '0' })
  })

  it('should be let ping as often as they like', async () => {
    const session = connect(`http://127.0.0.1:${port}`)
    stops.unshift(() => session.destroy())
    let isSentAway = false
    session.on('goaway', () => { isSentAway = true })
    await once(session, 'connect')
    for (let count = 0; count < 100; count++) await new Promise<void>((resolve, reject) => { session.ping((error) => error ? reject(error) : resolve()) })
    expect(isSentAway).toBe(false)
  })

  it('should be told of the health of the gateway, once and as it goes on', async () => {
    const heard: unknown[] = []
    const health = newClient('health')
    const watched = Promise.withResolvers<void>()
    const watch = (service: string) => health.open('Watch', { service }, ({ status }) => {
      heard.push(`${service} ${status}`)
      if (heard.length === 2) watched.resolve()
    })
    const streams = [watch('gateway_protocol.Gateway'), watch('other')]
    await watched.promise
    expect(heard.sort()).toEqual(['gateway_protocol.Gateway SERVING', 'other SERVICE_UNKNOWN'])
    for (const stream of streams) stream.cancel()
  })
})
