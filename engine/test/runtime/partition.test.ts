import { expect, it } from 'vitest'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { ExportedRecord } from '../../src/runtime/record-stream.ts'
import { bpmnText, flow, taskRow } from '../contract/bpmn-text.ts'
import { nextJob } from '../contract/scenario.ts'
import { readAllRecords } from '../support/read-all-records.ts'
import { faultyStore, type Fate } from './faulty-store.ts'

/** Two gateways that lead to each other for ever. */
const loop = bpmnText('loop', `<bpmn:startEvent id="start" /><bpmn:exclusiveGateway id="one" /><bpmn:exclusiveGateway id="two" />${flow('start', 'one')}${flow('one', 'two')}${flow('two', 'one')}`)

const resources = [{ name: 'a.bpmn', content: taskRow('a', ['one'], (id) => id) }]

it.each<Fate>(['refused', 'written but unanswered'])('should execute every command once although each third batch is %s', async (fate) => {
  const engine = await startEngine({ store: faultyStore(createMemoryStore(), (batch) => batch % 3 === 0 ? fate : 'written') })
  await engine.client.deployResource({ resources })
  const created = []
  for (let n = 0; n < 10; n++) created.push(await engine.client.createProcessInstance({ bpmnProcessId: 'a', variables: { n } }))
  const records = await readAllRecords(engine)
  expect(created.map(({ processInstanceKey }) => processInstanceKey)).toEqual(creationsIn(records).map(({ value }) => value.processInstanceKey))
  expect(creationsIn(records).map(({ value }) => value.variables.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  await engine.stop()
})

it('should give up a command that cannot be stored, and go on with others', async () => {
  const store = createMemoryStore()
  const first = await startEngine({ store })
  await first.client.deployResource({ resources })
  await first.stop()
  const engine = await startEngine({ store: faultyStore(store, (batch) => batch <= 3 ? 'refused' : 'written') })
  await expect(engine.client.createProcessInstance({ bpmnProcessId: 'a' })).rejects.toMatchObject({ status: 'INTERNAL' })
  expect(await engine.client.createProcessInstance({ bpmnProcessId: 'a' })).toMatchObject({ version: 1 })
  await engine.stop()
})

it('should refuse what does not fit into its queue', async () => {
  const engine = await startEngine({ store: createMemoryStore(), limits: { queuedCommands: 2 } })
  const answers = await Promise.allSettled(['x', 'y', 'z'].map((name) => engine.client.publishMessage({ name, correlationKey: '' })))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(answers[2]).toMatchObject({ reason: { status: 'RESOURCE_EXHAUSTED' } })
  await engine.stop()
})

it('should stand by while another process leads, and take over from it', async () => {
  const store = createMemoryStore()
  const first = await startEngine({ store })
  const second = await startEngine({ store })
  await first.client.deployResource({ resources })
  expect((await second.client.topology()).brokers[0]!.partitions[0]!.role).toBe('FOLLOWER')
  await expect(second.client.createProcessInstance({ bpmnProcessId: 'a' })).rejects.toMatchObject({ status: 'UNAVAILABLE' })
  await first.stop()
  await expect.poll(() => second.client.createProcessInstance({ bpmnProcessId: 'a' }).then(() => 'created', ({ status }) => status), { timeout: 10_000 }).toBe('created')
  await second.stop()
})

it('should answer what it has accepted before it stops, and nothing after', async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  const accepted = engine.client.deployResource({ resources })
  const poll = engine.client.activateJobs({ type: 'nothing', worker: 'w', timeout: 1_000, maxJobsToActivate: 1, requestTimeout: 60_000 })
  await engine.stop()
  expect(await accepted).toMatchObject({ processes: [{ version: 1 }] })
  expect(await poll).toEqual([])
  await expect(engine.client.publishMessage({ name: 'late', correlationKey: '' })).rejects.toMatchObject({ status: 'UNAVAILABLE' })
})

it('should tell listeners before callers', async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  const seen: ExportedRecord[] = []
  await readAllRecords(engine)
  engine.records.follow('0', (batch) => { seen.push(...batch) })
  await engine.client.deployResource({ resources })
  const { processInstanceKey } = await engine.client.createProcessInstance({ bpmnProcessId: 'a' })
  expect(creationsIn(seen)).toMatchObject([{ value: { processInstanceKey }, rejectionType: 'NULL_VAL', partitionId: 1 }])
  await engine.stop()
})

it('should not let workers or callers reach into its memory', async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  await engine.client.deployResource({ resources: [{ name: 'a.bpmn', content: taskRow('a', ['one', 'two'], (id) => id) }] })
  const variables = { list: [1] }
  await engine.client.createProcessInstance({ bpmnProcessId: 'a', variables })
  variables.list.push(2)
  const job = await nextJob(engine.client, 'one')
  ;(job.variables.list as number[]).push(3)
  await engine.client.completeJob({ jobKey: job.key })
  expect((await nextJob(engine.client, 'two')).variables).toEqual({ list: [1] })
  await expect(engine.client.createProcessInstance({ bpmnProcessId: 'a', variables: [1] as never })).rejects.toMatchObject({
    status: 'INVALID_ARGUMENT', message: "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
  })
  await engine.stop()
})

function creationsIn(records: ExportedRecord[]): ExportedRecord[] {
  return records.filter(({ valueType, recordType }) => valueType === 'PROCESS_INSTANCE_CREATION' && recordType === 'EVENT')
}

it('should let others have their turn while it works on a command that never comes to rest', async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  await engine.client.deployResource({ resources: [{ name: 'loop.bpmn', content: loop }] })
  let turns = 0
  const count = () => { turns++; ticking = setImmediate(count) }
  let ticking = setImmediate(count)
  await expect(engine.client.createProcessInstance({ bpmnProcessId: 'loop' })).rejects.toMatchObject({ status: 'INTERNAL', message: expect.stringContaining('loop without a wait state') })
  clearImmediate(ticking)
  expect(turns).toBeGreaterThan(3)
  await engine.stop()
})
