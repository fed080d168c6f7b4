import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startEngine } from '../../src/start-engine.ts'
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
