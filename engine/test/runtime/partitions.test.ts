import { expect, it } from 'vitest'
import type { ExportedRecord } from '../../src/runtime/record-stream.ts'
import { readPositions } from '../../src/runtime/stream-position.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { Batch, Key, Store } from '../../src/store/store.ts'
import { bpmnText, taskRow } from '../contract/bpmn-text.ts'

const partitions = 3

/** Waits for a message, then for a worker. */
const waiting = bpmnText('waiting', `
  <bpmn:startEvent id="start" /><bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition messageRef="news" /></bpmn:intermediateCatchEvent>
  <bpmn:serviceTask id="after"><bpmn:extensionElements><zeebe:taskDefinition type="after" /></bpmn:extensionElements></bpmn:serviceTask><bpmn:endEvent id="end" />
  <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="wait" /><bpmn:sequenceFlow id="b" sourceRef="wait" targetRef="after" /><bpmn:sequenceFlow id="c" sourceRef="after" targetRef="end" />`,
'<bpmn:message id="news" name="news"><bpmn:extensionElements><zeebe:subscription correlationKey="= key" /></bpmn:extensionElements></bpmn:message>')

const poll = { type: 'after', worker: 'w', timeout: 60_000, maxJobsToActivate: 50 }

it('should spread instances over all partitions and find each by its key', async () => {
  const engine = await open({ store: createMemoryStore() })
  await engine.client.deployResource({ resources: [{ name: 'row.bpmn', content: taskRow('row', ['one'], () => 'after') }] })
  const created = await Promise.all(Array.from({ length: 6 }, () => engine.client.createProcessInstance({ bpmnProcessId: 'row' })))
  expect(created.map(({ processInstanceKey }) => partitionOf(processInstanceKey)).toSorted()).toEqual([1, 1, 2, 2, 3, 3])
  expect(new Set(created.map(({ processDefinitionKey }) => processDefinitionKey)).size).toBe(1)
  const jobs = await engine.client.activateJobs({ ...poll, requestTimeout: 10_000 })
  expect(jobs).toHaveLength(6)
  await Promise.all(jobs.map(({ key }) => engine.client.completeJob({ jobKey: key })))
  await engine.stop()
})

it('should bring every message to the instance that waits for it, wherever either is', async () => {
  const engine = await open({ store: createMemoryStore() })
  await engine.client.deployResource({ resources: [{ name: 'waiting.bpmn', content: waiting }] })
  const keys = Array.from({ length: 20 }, (_none, n) => `order-${n}`)
  await Promise.all(keys.map((key) => engine.client.createProcessInstance({ bpmnProcessId: 'waiting', variables: { key } })))
  await Promise.all(keys.map((correlationKey) => engine.client.publishMessage({ name: 'news', correlationKey, timeToLive: 60_000, variables: { heard: correlationKey } })))
  const heard = await jobsOf(engine, keys.length)
  expect(heard.map(({ variables }) => variables.heard).toSorted()).toEqual(keys.toSorted())
  for (const { variables } of heard) expect(variables.heard).toBe(variables.key)
  await engine.stop()
})

it('should lose nothing on its way when the receiver dies between two partitions', async () => {
  const store = createMemoryStore()
  const first = await open({ store: deaf(store, 2) })
  await first.client.deployResource({ resources: [{ name: 'waiting.bpmn', content: waiting }] })
  await first.stop()
  const second = await open({ store })
  await Promise.all(Array.from({ length: 3 }, () => createWhenKnown(second)))
  await second.client.publishMessage({ name: 'news', correlationKey: 'k', timeToLive: 60_000 })
  expect((await jobsOf(second, 1)).length).toBeGreaterThan(0)
  await second.stop()
})

it('should forget what has arrived, though it had left memory or was sent before a restart', async () => {
  const outbox = new Set<Key>()
  const store = watched(createMemoryStore(), outbox)
  const keys = Array.from({ length: 12 }, (_none, n) => `order-${n}`)
  const limits = { units: 1, rows: 1, groupPage: 1 }
  const first = await startEngine({ store, partitions, limits })
  await first.client.deployResource({ resources: [{ name: 'waiting.bpmn', content: waiting }] })
  await Promise.all(keys.map((key) => first.client.createProcessInstance({ bpmnProcessId: 'waiting', variables: { key } })))
  await first.stop()
  expect(outbox.size).toBeGreaterThan(0)
  const second = await startEngine({ store, partitions, limits })
  await Promise.all(keys.map((correlationKey) => second.client.publishMessage({ name: 'news', correlationKey, timeToLive: 60_000 })))
  await jobsOf(second, keys.length)
  await expect.poll(async () => {
    await Promise.all(keys.map((correlationKey) => second.client.publishMessage({ name: 'nothing', correlationKey, timeToLive: 0 })))
    return outbox.size
  }).toBe(0)
  await second.stop()
})

it('should tell the records of all partitions as one stream that goes on where it stood', async () => {
  const engine = await open({ store: createMemoryStore() })
  await engine.client.deployResource({ resources: [{ name: 'row.bpmn', content: taskRow('row', ['one'], () => 'after') }] })
  const seen: ExportedRecord[] = []
  let position = '0'
  const following = engine.records.follow('0', (records, at) => {
    seen.push(...records)
    position = at
  })
  await Promise.all(Array.from({ length: 3 }, () => engine.client.createProcessInstance({ bpmnProcessId: 'row' })))
  await expect.poll(() => seen.filter(({ intent, valueType }) => valueType === 'JOB' && intent === 'CREATED').map(({ partitionId }) => partitionId).toSorted()).toEqual([1, 2, 3])
  following.close()
  expect([...readPositions(position).keys()]).toEqual([1, 2, 3])
  const later: ExportedRecord[] = []
  engine.records.follow(position, (records) => { later.push(...records) })
  await engine.client.createProcessInstance({ bpmnProcessId: 'row' })
  await expect.poll(() => later.some(({ valueType, intent }) => valueType === 'JOB' && intent === 'CREATED')).toBe(true)
  const before = new Set(seen.map((record) => `${record.partitionId} ${record.position}`))
  expect(later.filter((record) => before.has(`${record.partitionId} ${record.position}`))).toEqual([])
  await engine.stop()
})

it('should keep the number of partitions that a database began with', async () => {
  const store = createMemoryStore()
  await (await startEngine({ store, partitions: 2 })).stop()
  await expect(startEngine({ store, partitions: 3 })).rejects.toThrow('This database has had 2 partitions since its first start, and PARTITIONS is 3. The number cannot change: set PARTITIONS=2, or begin with an empty database.')
  await expect(startEngine({ store: createMemoryStore(), partitions: 9 })).rejects.toThrow('PARTITIONS is 9: an engine has 1 to 4 partitions.')
})

/** Notes what is stored of all that partitions have sent each other. */
function watched(store: Store, outbox: Set<Key>): Store {
  return {
    ...store,
    takePartition: async (...args) => {
      const taken = await store.takePartition(...args)
      return taken && { ...taken, writer: { ...taken.writer, append: (batch) => taken.writer.append(batch).then(() => note(batch)) } }
    },
  }
  function note({ tables }: Batch): void {
    const { put = [], deleted = [] } = tables.find(({ table }) => table === 'outbox') ?? {}
    for (const { key } of put) outbox.add(key)
    for (const key of deleted) outbox.delete(key)
  }
}

const open = ({ store }: { store: Store }) => startEngine({ store, partitions })

/** A store whose partition cannot be taken: it is led elsewhere, and hears nothing. */
const deaf = (store: Store, partitionId: number): Store => ({ ...store, takePartition: async (id, leaseMs) => id === partitionId ? undefined : store.takePartition(id, leaseMs) })

/** A deployment takes a moment to reach a partition that was away. */
async function createWhenKnown({ client }: Engine): Promise<void> {
  await expect.poll(() => client.createProcessInstance({ bpmnProcessId: 'waiting', variables: { key: 'k' } }).then(() => true, () => false)).toBe(true)
}

const partitionOf = (key: string) => Number(BigInt(key) >> 51n)

async function jobsOf({ client }: Engine, count: number) {
  const jobs = []
  while (jobs.length < count) jobs.push(...await client.activateJobs({ ...poll, requestTimeout: 10_000 }))
  return jobs
}
