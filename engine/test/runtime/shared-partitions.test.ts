import { afterEach, beforeEach, expect, it } from 'vitest'
import { grpcPeers, startEngine, type Engine, type ExportedRecord, type Store } from '../../src/index.ts'
import type { ActivatedJob } from '../../src/client/engine-client.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'

let store: Store
let first: Engine
let second: Engine
let running: Engine[]

beforeEach(async () => {
  store = createMemoryStore()
  running = []
  first = await open(1)
  second = await open(2)
  await isLed(second, [1], [2])
  await first.client.deployResource({ resources: [{ name: 'row.bpmn', content: taskRow('row', ['one'], () => 'after') }] })
})
afterEach(async () => { for (const engine of running) await engine.stop() })

const poll = { type: 'after', worker: 'w', timeout: 60_000, maxJobsToActivate: 50 }

it('should begin instances where they are asked for, and bring what is said of them to where they are', async () => {
  const created = await Promise.all([first, second, second].map(({ client }) => client.createProcessInstance({ bpmnProcessId: 'row' })))
  expect(created.map(({ processInstanceKey }) => partitionOf(processInstanceKey))).toEqual([1, 2, 2])
  for (const { client } of [first, second]) {
    for (const { processInstanceKey } of created) await client.setVariables({ elementInstanceKey: processInstanceKey, variables: { big: 2n ** 60n, text: 'ü' } })
  }
  const jobs = await jobsOf(first, 3)
  expect(jobs.map(({ variables }) => variables)).toEqual(Array.from({ length: 3 }, () => ({ big: 2n ** 60n, text: 'ü' })))
  await Promise.all(jobs.map(({ key }) => second.client.completeJob({ jobKey: key })))
})

it('should push jobs of both to a worker of either, and offer what it declines to others', async () => {
  const taken: string[] = []
  const offered: string[] = []
  second.client.streamActivatedJobs({ ...poll, worker: 'never' }, ({ processInstanceKey }) => {
    offered.push(processInstanceKey)
    return false
  })
  first.client.streamActivatedJobs(poll, ({ processInstanceKey }) => { taken.push(processInstanceKey) })
  const keys: string[] = []
  await expect.poll(async () => {
    for (const { client } of [first, second]) keys.push((await client.createProcessInstance({ bpmnProcessId: 'row' })).processInstanceKey)
    return [taken, offered].every((list) => new Set(list.map(partitionOf)).size === 2)
  }).toBe(true)
  await expect.poll(() => taken.toSorted()).toEqual(keys.toSorted())
})

it('should tell the records of both in each', async () => {
  const seen = [first, second].map(({ records }) => {
    const list: ExportedRecord[] = []
    records.follow('0', (batch) => { list.push(...batch) })
    return list
  })
  for (const { client } of [first, second]) await client.createProcessInstance({ bpmnProcessId: 'row' })
  const partitionsOf = (list: ExportedRecord[]) => list.filter(({ valueType, intent }) => valueType === 'JOB' && intent === 'CREATED').map(({ partitionId }) => partitionId).toSorted()
  await expect.poll(() => seen.map(partitionsOf)).toEqual([[1, 2], [1, 2]])
  expect(seen[0]!.length).toBe(seen[1]!.length)
})

it('should lead what nobody leads any more, and give it back to whose it is, with no call refused', async () => {
  const keys: string[] = []
  let isOver = false
  const calling = (async () => {
    while (!isOver) keys.push((await first.client.createProcessInstance({ bpmnProcessId: 'row' })).processInstanceKey, await publishToBoth(first))
  })()
  await stop(second)
  await isLed(first, [1, 2])
  second = await open(2)
  await isLed(second, [1], [2])
  const { processInstanceKey } = await second.client.createProcessInstance({ bpmnProcessId: 'row' })
  expect(partitionOf(processInstanceKey)).toBe(2)
  isOver = true
  await calling
  expect(keys.length).toBeGreaterThan(0)
})

it('should refuse to lead partitions that are not there', async () => {
  await expect(open(3)).rejects.toThrow('LEADS is 3, and this database has the partitions 1 to 2: name those of them that this process is to lead.')
})

it('should refuse to lead alone what others share, and to share what another leads alone', async () => {
  await expect(startEngine({ store, partitions: 2 })).rejects.toThrow('The processes on this database share its partitions, and this one has no LEADS: give it LEADS, or stop the others first.')
  const lonely = createMemoryStore()
  const alone = await startEngine({ store: lonely, partitions: 2 })
  running.push(alone)
  await expect(startEngine({ store: lonely, sharing: { leads: [2], peers: grpcPeers('127.0.0.1') } })).rejects.toThrow('LEADS is set, and a process without it works on this database: stop that one first, or give it LEADS too.')
  expect(alone.health().isLeading).toBe(true)
})

async function open(...leads: number[]): Promise<Engine> {
  const engine = await startEngine({ store, partitions: 2, sharing: { leads, peers: grpcPeers('127.0.0.1') } })
  running.push(engine)
  return engine
}

async function stop(engine: Engine): Promise<void> {
  running = running.filter((other) => other !== engine)
  await engine.stop()
}

/** Until a process sees every other lead what it is to lead: the partitions of each that leads some. */
async function isLed({ client }: Engine, ...expected: number[][]): Promise<void> {
  const led = async () => (await client.topology()).brokers.map(({ partitions }) => partitions.filter(({ role }) => role === 'LEADER').map(({ partitionId }) => partitionId)).filter(({ length }) => length > 0)
  await expect.poll(led, { timeout: 5_000 }).toEqual(expected)
}

/** A message whose correlation key lies on each of the two. */
async function publishToBoth({ client }: Engine): Promise<string> {
  const [first] = await Promise.all(['k1', 'k2', 'k3'].map((correlationKey) => client.publishMessage({ name: 'nothing', correlationKey })))
  return first!.key
}

const partitionOf = (key: string) => Number(BigInt(key) >> 51n)

async function jobsOf({ client }: Engine, count: number): Promise<ActivatedJob[]> {
  const jobs: ActivatedJob[] = []
  while (jobs.length < count) jobs.push(...await client.activateJobs({ ...poll, requestTimeout: 10_000 }))
  return jobs
}
