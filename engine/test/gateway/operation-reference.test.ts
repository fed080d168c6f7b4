import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Gateway } from '../../src/gateway/start-gateway.ts'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { readAllRecords } from '../support/read-all-records.ts'
import { rawClient, type RawClient } from './raw-client.ts'

let engine: Engine
let gateway: Gateway
let client: RawClient

beforeEach(async () => {
  engine = await startEngine({ store: createMemoryStore() })
  gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
  client = rawClient(gateway.port)
  await engine.client.deployResource({ resources: [{ name: 'row.bpmn', content: taskRow('row', ['a'], () => 'work') }, { name: 'none.bpmn', content: taskRow('none', [], () => 'work') }] })
})

afterEach(async () => {
  client.close()
  await gateway.stop()
  await engine.stop()
})

const borne = async (reference: string): Promise<string[]> =>
  (await readAllRecords(engine)).filter(({ operationReference }) => operationReference === reference).map(({ recordType, valueType, intent }) => `${recordType} ${valueType} ${intent}`)

const start = { bpmnProcessId: 'row', version: -1 }

it('should let all records that follow from a request bear the number of its operation', async () => {
  const { processInstanceKey } = await client.call('CreateProcessInstance', { ...start, operationReference: '18446744073709551615' })
  await client.call('CancelProcessInstance', { processInstanceKey, operationReference: 7 })
  const created = await borne('18446744073709551615')
  expect(created[0]).toBe('COMMAND PROCESS_INSTANCE_CREATION CREATE')
  expect(created).toContain('EVENT JOB CREATED')
  const canceled = await borne('7')
  expect(canceled[0]).toBe('COMMAND PROCESS_INSTANCE CANCEL')
  expect(canceled).toContain('EVENT JOB CANCELED')
  expect((await readAllRecords(engine)).filter(({ operationReference }) => operationReference !== undefined)).toHaveLength(created.length + canceled.length)
})

it('should let refusals bear it too', async () => {
  await expect(client.call('DeleteResource', { resourceKey: String(2n ** 51n + 999n), operationReference: 8 })).rejects.toMatchObject({ code: 5 })
  expect(await borne('8')).toEqual(['COMMAND RESOURCE_DELETION DELETE', 'COMMAND_REJECTION RESOURCE_DELETION DELETE'])
})

it('should take it wherever clients may send it', async () => {
  const { processInstanceKey } = await client.call('CreateProcessInstance', start)
  await client.call('CreateProcessInstanceWithResult', { request: { bpmnProcessId: 'none', version: -1, operationReference: 1 }, requestTimeout: 5_000 })
  await client.call('SetVariables', { elementInstanceKey: processInstanceKey, variables: '{"a":1}', operationReference: 2 })
  const [{ jobs: [job] }] = await client.collect('ActivateJobs', { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 5_000 })
  await client.call('UpdateJobRetries', { jobKey: job.key, retries: 4, operationReference: 3 })
  await client.call('UpdateJobTimeout', { jobKey: job.key, timeout: 1000, operationReference: 4 })
  await client.call('ModifyProcessInstance', { processInstanceKey, activateInstructions: [{ elementId: 'a', ancestorElementInstanceKey: -1 }], operationReference: 5 })
  await client.call('ResolveIncident', { incidentKey: job.key, operationReference: 6 }).catch(() => undefined)
  await client.call('MigrateProcessInstance', { processInstanceKey, migrationPlan: { targetProcessDefinitionKey: job.processDefinitionKey, mappingInstructions: [] }, operationReference: 9 }).catch(() => undefined)
  const first = await Promise.all([1, 2, 3, 4, 5, 6, 9].map(async reference => (await borne(String(reference)))[0]))
  expect(first).toEqual([
    'COMMAND PROCESS_INSTANCE_CREATION CREATE_WITH_AWAITING_RESULT', 'COMMAND VARIABLE_DOCUMENT UPDATE', 'COMMAND JOB UPDATE_RETRIES', 'COMMAND JOB UPDATE_TIMEOUT', 'COMMAND PROCESS_INSTANCE_MODIFICATION MODIFY',
    'COMMAND INCIDENT RESOLVE', 'COMMAND PROCESS_INSTANCE_MIGRATION MIGRATE',
  ])
})
