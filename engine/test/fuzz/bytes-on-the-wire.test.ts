import { Client, credentials, type ServiceError } from '@grpc/grpc-js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { Dice } from './dice.ts'
import { randomRequest } from './random-request.ts'

const count = Number(process.env.FUZZ ?? 300)
const first = Number(process.env.FUZZ_SEED ?? 1)

let engine: Engine
let client: Client
const faults: string[] = []

beforeAll(async () => {
  engine = await startEngine({ store: createMemoryStore(), gateway: { host: '127.0.0.1', port: 0 }, log: (line) => { faults.push(line) } })
  client = new Client(`127.0.0.1:${engine.gatewayPort}`, credentials.createInsecure())
})
afterAll(async () => {
  client.close()
  await engine.stop()
})

it('should answer any bytes with a status, and leave a bystander alone', async () => {
  await engine.client.deployResource({ resources: [{ name: 'bystander.bpmn', content: taskRow('bystander', ['task'], () => 'bystander') }] })
  const { processInstanceKey } = await engine.client.createProcessInstance({ bpmnProcessId: 'bystander', variables: { mine: true } })
  for (let seed = first; seed < first + count; seed++) {
    const { path, bytes } = randomRequest(new Dice(seed))
    expect(typeof await send(path, bytes), `seed ${seed}`).toBe('number')
  }
  expect(faults).toEqual([])
  const [job] = await engine.client.activateJobs({ type: 'bystander', worker: 'test', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 10_000 })
  expect(job).toMatchObject({ processInstanceKey, variables: { mine: true } })
})

/** How long a call may take that waits for something, in ms. */
const patience = 100

/** The status of a call that sends bytes as they are. */
function send(path: string, bytes: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const call = client.makeServerStreamRequest(path, (given: Buffer) => given, (answer: Buffer) => answer, bytes, { deadline: Date.now() + patience })
    call.on('data', () => {})
    call.on('error', (error: ServiceError) => resolve(error.code))
    call.on('end', () => resolve(0))
  })
}
