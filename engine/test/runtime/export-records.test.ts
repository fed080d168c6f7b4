import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { grpcPeers } from '../../src/peers/grpc-peers.ts'
import { exportRecords } from '../../src/runtime/export-records.ts'
import { startEngine } from '../../src/start-engine.ts'
import type { RecordStream } from '../../src/runtime/record-stream.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'

let folder: string
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'souffleur-export-')) })
afterEach(() => rm(folder, { recursive: true }))

it('should write records as Zeebe does, and go on where the file ends', async () => {
  const path = join(folder, 'records.jsonl')
  const store = createMemoryStore()
  await runWith(store, path)
  await expect.poll(() => linesOf(path)).toHaveLength(await lengthOfLog(store))
  await appendFile(path, '{"cut short by a cra')
  await runWith(store, path)
  await expect.poll(() => linesOf(path)).toHaveLength(await lengthOfLog(store))

  const lines = await linesOf(path)
  expect(lines.map(({ position }) => position)).toEqual(lines.map((_line, index) => index + 1))
  const created = lines.find(({ valueType, intent }) => valueType === 'PROCESS_INSTANCE_CREATION' && intent === 'CREATED')
  expect(created).toMatchObject({
    recordType: 'EVENT', partitionId: 1, rejectionType: 'NULL_VAL', rejectionReason: '', brokerVersion: '8.5.8', authorizations: { authorized_tenants: ['<default>'] }, timestamp: expect.any(Number),
    value: { bpmnProcessId: 'a', variables: { processInstanceKey: 'my own' }, tenantId: '<default>' },
  })
  expect(created.value.processInstanceKey).toBeGreaterThan(2 ** 51)
})

it('should go on where the file ends in each partition', async () => {
  const path = join(folder, 'records.jsonl')
  const store = createMemoryStore()
  const tour = async () => {
    const engine = await startEngine({ store, partitions: 2, exportRecords: path })
    await engine.client.deployResource({ resources: [{ name: 'a.bpmn', content: `${taskRow('a', ['one'], (id) => id)}<!-- ${'long '.repeat(50_000)}-->` }] })
    for (let n = 0; n < 3; n++) await engine.client.createProcessInstance({ bpmnProcessId: 'a', variables: {} })
    const ends = () => Promise.all([1, 2].map((partition) => store.lastPosition(partition)))
    await expect.poll(async () => isDeepStrictEqual(await lastOf(path), await ends())).toBe(true)
    await engine.stop()
  }
  await tour()
  await tour()
  expect(await brokenIn(path)).toEqual([])
})

it('should write all records in each of the processes that share the partitions, each into its own file, once and in order', async () => {
  const store = createMemoryStore()
  const paths = { 1: join(folder, 'first.jsonl'), 2: join(folder, 'second.jsonl') }
  const open = (leads: 1 | 2) => startEngine({ store, partitions: 2, sharing: { leads: [leads], peers: grpcPeers('127.0.0.1') }, exportRecords: paths[leads] })
  const first = await open(1)
  for (let life = 0; life < 2; life++) {
    const second = await open(2)
    await first.client.deployResource({ resources: [{ name: 'a.bpmn', content: taskRow('a', ['one'], (id) => id) }] })
    for (const { client } of [first, second, first, second]) await client.createProcessInstance({ bpmnProcessId: 'a' })
    await second.stop()
    await first.client.createProcessInstance({ bpmnProcessId: 'a' })
  }
  const last = await open(2)
  const ends = () => Promise.all([1, 2].map((partition) => store.lastPosition(partition)))
  for (const path of Object.values(paths)) await expect.poll(async () => isDeepStrictEqual(await lastOf(path), await ends())).toBe(true)
  await Promise.all([first.stop(), last.stop()])
  for (const path of Object.values(paths)) expect(await brokenIn(path)).toEqual([])
})

it('should be another reader of the log in each process, though the file has the same name on each machine', async () => {
  const readers: unknown[] = []
  const records: RecordStream = { follow: (_position, _onRecords, { reader } = {}) => ({ close: () => void readers.push(reader) }) }
  for (const leads of [[1], [2], undefined]) (await exportRecords(records, { path: join(folder, 'records.jsonl'), partitions: 2, leads })).close()
  expect(new Set(readers).size).toBe(3)
})

/** Partitions whose records are not there from the first on, each once and in order. */
async function brokenIn(path: string): Promise<number[]> {
  const lines = await linesOf(path)
  return [1, 2].filter((partition) => lines.filter(({ partitionId }) => partitionId === partition).some(({ position }, index) => position !== index + 1))
}

/** The last position of partitions 1 and 2. */
async function lastOf(path: string): Promise<number[]> {
  const lines = await linesOf(path)
  return [1, 2].map((partition) => lines.findLast(({ partitionId }) => partitionId === partition)?.position)
}

async function runWith(store: ReturnType<typeof createMemoryStore>, path: string): Promise<void> {
  const engine = await startEngine({ store, exportRecords: path })
  await engine.client.deployResource({ resources: [{ name: 'a.bpmn', content: taskRow('a', ['one'], (id) => id) }] })
  await engine.client.createProcessInstance({ bpmnProcessId: 'a', variables: { processInstanceKey: 'my own' } })
  await engine.stop()
}

async function lengthOfLog(store: ReturnType<typeof createMemoryStore>): Promise<number> {
  return store.lastPosition(1)
}

async function linesOf(path: string): Promise<any[]> {
  return (await readFile(path, 'utf8')).trim().split('\n').map((line) => JSON.parse(line))
}
