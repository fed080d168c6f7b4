import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { rawClient, type RawClient } from './raw-client.ts'

let client: RawClient
let stops: (() => unknown)[]

beforeEach(async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  const gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
  client = rawClient(gateway.port)
  stops = [() => client.close(), () => gateway.stop(), () => engine.stop()]
  await engine.client.deployResource({ resources: [{ name: 'row.bpmn', content: taskRow('row', ['a'], () => 'work') }] })
})

afterEach(async () => {
  for (const stop of stops) await stop()
})

describe('a worker that waits for jobs', () => {
  const wanted = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 60_000 }

  it.each(['ActivateJobs', 'StreamActivatedJobs'])('should get a job by %s after its maker was answered', async (method) => {
    const order: string[] = []
    const worked = Promise.withResolvers<void>()
    const stream = client.open(method, wanted, () => {
      order.push('job')
      worked.resolve()
    })
    await client.call('Topology', {})
    await client.call('CreateProcessInstance', { bpmnProcessId: 'row', version: -1 }).then(() => order.push('answer'))
    await worked.promise
    expect(order).toEqual(['answer', 'job'])
    stream.cancel()
    await stream.ended
  })
})
