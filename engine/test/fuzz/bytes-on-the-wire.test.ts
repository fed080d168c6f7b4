import { Client, credentials, type ServiceError } from '@grpc/grpc-js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gatewayServiceName, loadService } from '../../src/gateway/load-service.ts'
import { type Engine, startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { Dice } from './dice.ts'

const count = Number(process.env.FUZZ ?? 300)
const first = Number(process.env.FUZZ_SEED ?? 1)

let engine: Engine
let client: Client
const service = loadService('gateway.proto', gatewayServiceName).service
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
    const dice = new Dice(seed)
    const { path, requestSerialize } = dice.pick(Object.values(service))
    const valid = requestSerialize(requestOf(dice))
    const bytes = dice.below(2) === 0 ? Buffer.from(dice.bytes(dice.below(200))) : spoil(valid, dice)
    expect(typeof await send(path, bytes), `seed ${seed}`).toBe('number')
  }
  expect(faults).toEqual([])
  const [job] = await engine.client.activateJobs({ type: 'bystander', worker: 'test', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 10_000 })
  expect(job).toMatchObject({ processInstanceKey, variables: { mine: true } })
})

const texts = ['', 'a', '{}', '{"a":1}', '[1]', '{', 'bystander', '<default>', '\0', '🎭']
const numbers = ['0', '-1', '1', '2251799813685249', '9223372036854775807', '-9223372036854775808']

/** A request with odd but legal members; what a message does not have, the serializer leaves out. Keys are not the bystander's by chance: it may be anybody's right to cancel it. */
function requestOf(dice: Dice): object {
  const key = dice.pick(numbers.slice(0, 3).concat(numbers.slice(4)))
  const text = (): string => dice.pick(texts.filter((one) => one !== 'bystander'))
  return {
    type: text(), worker: text(), timeout: dice.pick(numbers), maxJobsToActivate: dice.pick([0, -1, 5, 2 ** 31 - 1]), requestTimeout: '-1', jobKey: key, processInstanceKey: key, elementInstanceKey: key, incidentKey: key,
    resourceKey: key, variables: text(), errorCode: text(), errorMessage: text(), name: text(), correlationKey: text(), messageId: text(), timeToLive: dice.pick(numbers), signalName: text(), decisionId: text(),
    bpmnProcessId: text(), version: dice.pick([-1, 0, 1, -5]), retries: dice.pick([0, -1, 3]), retryBackOff: dice.pick(numbers), tenantId: dice.pick(['', '<default>', 'other']),
    resources: [{ name: dice.pick(['a.bpmn', 'a', 'a.dmn', 'a.form', '']), content: Buffer.from(dice.bytes(dice.below(60))) }], processes: [{ name: 'a.bpmn', definition: Buffer.from(text()) }],
  }
}

function spoil(bytes: Buffer, dice: Dice): Buffer {
  const spoiled = Buffer.from(bytes)
  for (let left = dice.below(4); left > 0 && spoiled.length > 0; left--) spoiled[dice.below(spoiled.length)] = dice.below(256)
  return dice.below(5) === 0 ? spoiled.subarray(0, dice.below(spoiled.length + 1)) : spoiled
}

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
