import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobStreamRoutes } from '../../src/gateway/rest/job-stream-routes.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { rawClient } from './raw-client.ts'

let engine: Engine
const server = createServer()
const look = async (path = ''): Promise<any> => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/actuator/jobstreams${path}`)).json()

beforeAll(async () => {
  engine = await startEngine({ store: createMemoryStore(), gateway: { host: '127.0.0.1', port: 0 } })
  server.on('request', express().use(jobStreamRoutes(engine.jobStreams))).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(async () => {
  server.close()
  await engine.stop()
})

describe('the list of open job streams', () => {
  it('should be empty where there are none', async () => {
    expect(await look()).toEqual({ remote: [], client: [] })
  })

  it('should tell who streams what, as long as they do', async () => {
    const raw = rawClient(engine.gatewayPort!)
    const wanted = { type: 'pay', worker: 'cashier', timeout: 300_000 }
    const metadata = { worker: 'cashier', timeout: 'PT5M', fetchVariables: ['amount'], tenantIds: ['<default>'] }
    const id = expect.stringMatching(/^[\da-f-]{36}$/)
    const streams = [0, 1].map(() => raw.open('StreamActivatedJobs', { ...wanted, fetchVariable: ['amount'] }, () => undefined))
    await expect.poll(() => look('/client')).toEqual([0, 1].map((localId) => ({ jobType: 'pay', id: { serverStreamId: id, localId }, metadata, connectedTo: [0] })))
    const [one, other] = await look('/client')
    expect(one.id.serverStreamId).toBe(other.id.serverStreamId)
    expect(await look('/remote')).toEqual([{ jobType: 'pay', metadata, consumers: [{ id: one.id.serverStreamId, receiver: '0' }] }])
    for (const stream of streams) stream.cancel()
    await expect.poll(() => look('/remote')).toEqual([])
    raw.close()
  })

  it('should know two kinds only', async () => {
    expect(await look('/other')).toEqual({ error: "No known stream type 'other'; should be one of [remote, client]" })
  })

  it('should name those in the process too', async () => {
    const stream = engine.client.streamActivatedJobs({ type: 'pack', worker: 'w', timeout: 500 }, () => undefined)
    expect(await look('/remote')).toMatchObject([{ jobType: 'pack', metadata: { timeout: 'PT0.5S', fetchVariables: [] } }])
    stream.close()
    expect(await look('/remote')).toEqual([])
  })
})
