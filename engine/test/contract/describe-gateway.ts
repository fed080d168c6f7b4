import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawClient, type RawClient } from '../gateway/raw-client.ts'
import { taskRow } from './bpmn-text.ts'
import { unknownKey } from './scenario.ts'

const nowhere = (partition: number): object => ({ code: 14, details: `Expected to execute command on partition ${partition}, but either it does not exist, or the gateway is not yet aware of it` })
const notAnObject = (type: string): object => ({ code: 3, details: `Property 'variables' is invalid: Expected document to be a root level object, but was '${type}'` })
const notHere = (method: string): object => ({ code: 3, details: `Expected to handle gRPC request ${method} with tenant identifier 'other', but multi-tenancy is disabled` })

/** What clients of other languages may send that ours cannot: requests as bytes on the wire, refused by the gateway before the engine hears of them. */
const refused: [name: string, method: string, request: object, answer: object][] = [
  ['variables that are a list', 'PublishMessage', { name: 'm', variables: '[1]' }, notAnObject('ARRAY')],
  ['variables that are a number', 'BroadcastSignal', { signalName: 's', variables: '1' }, notAnObject('INTEGER')],
  ['variables that are a fraction', 'BroadcastSignal', { signalName: 's', variables: '1.5' }, notAnObject('FLOAT')],
  ['variables that are a text', 'CompleteJob', { jobKey: unknownKey, variables: '"x"' }, notAnObject('STRING')],
  ['variables that are true', 'SetVariables', { elementInstanceKey: unknownKey, variables: 'true' }, notAnObject('BOOLEAN')],
  ['variables that are no JSON', 'ThrowError', { jobKey: unknownKey, errorCode: 'e', variables: '{x' }, { code: 3, details: expect.stringMatching(/^Invalid JSON value: \{x\n at \[Source: .*; line: 1, column: 2\]$/s) }],
  ['deployments of other tenants', 'DeployResource', { tenantId: 'other' }, notHere('DeployResource')],
  ['instances of other tenants', 'CreateProcessInstance', { bpmnProcessId: 'p', version: -1, tenantId: 'other' }, notHere('CreateProcessInstance')],
  ['messages of other tenants', 'PublishMessage', { name: 'm', tenantId: 'other' }, notHere('PublishMessage')],
  ['signals of other tenants', 'BroadcastSignal', { signalName: 's', tenantId: 'other' }, notHere('BroadcastSignal')],
  ['decisions of other tenants', 'EvaluateDecision', { decisionId: 'd', tenantId: 'other' }, notHere('EvaluateDecision')],
  ['key 0 of an instance', 'CancelProcessInstance', {}, nowhere(0)],
  ['key -1 of a job', 'CompleteJob', { jobKey: '-1' }, nowhere(-1)],
  ['a job of another partition', 'FailJob', { jobKey: '4503599627370497' }, nowhere(2)],
  ['key 0 of an incident', 'ResolveIncident', {}, nowhere(0)],
  ['key 0 of a scope', 'SetVariables', {}, nowhere(0)],
  ['key 0 of a resource', 'DeleteResource', {}, nowhere(0)],
  ['key 0 of an instance to migrate', 'MigrateProcessInstance', {}, nowhere(0)],
  ['a process without name and key', 'CreateProcessInstance', {}, { code: 5, details: "Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with key '0', but none found" }],
  ['a process without name and with key -1', 'CreateProcessInstance', { processDefinitionKey: '-1' }, { code: 3, details: "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected at least a bpmnProcessId or a key greater than -1, but none given" }],
  ['a decision without name and key', 'EvaluateDecision', {}, { code: 3, details: "Command 'EVALUATE' rejected with code 'INVALID_ARGUMENT': Expected to evaluate decision '0', but no decision found for key '0'" }],
  ['a result of no process', 'CreateProcessInstanceWithResult', {}, { code: 5, details: "Command 'CREATE_WITH_AWAITING_RESULT' rejected with code 'NOT_FOUND': Expected to find process definition with key '0', but none found" }],
]

const refusedStreams: [name: string, method: string, request: object, answer: object][] = [
  ['polls of other tenants', 'ActivateJobs', { type: 't', timeout: '1000', maxJobsToActivate: 1, tenantIds: ['<default>', 'other'] }, notHere('ActivateJobs')],
  ['polls without type', 'ActivateJobs', { timeout: '1000', maxJobsToActivate: 1 }, { code: 3, details: "Command 'ACTIVATE' rejected with code 'INVALID_ARGUMENT': Expected to activate job batch with type to be present, but it was blank" }],
  ['polls without time-out', 'ActivateJobs', { type: 't', maxJobsToActivate: 1 }, { code: 3, details: "Command 'ACTIVATE' rejected with code 'INVALID_ARGUMENT': Expected to activate job batch with timeout to be greater than zero, but it was '0'" }],
  ['job streams of other tenants', 'StreamActivatedJobs', { type: 't', timeout: '1000', tenantIds: ['other'] }, notHere('StreamActivatedJobs')],
  ['job streams without type', 'StreamActivatedJobs', { type: ' ', timeout: '1000' }, { code: 3, details: 'Expected to stream activated jobs with type to be present, but it was blank' }],
  ['job streams without time-out', 'StreamActivatedJobs', { type: 't' }, { code: 3, details: 'Expected to stream activated jobs with timeout to be greater than zero, but it was 0' }],
]

/** The contract of the wire: a gateway at `host:port`, ours or a real Zeebe's. */
export function describeGateway(name: string, start: () => Promise<{ address: string; stop(): Promise<void> }>): void {
  describe(`${name} on the wire`, () => {
    let started: { address: string; stop(): Promise<void> }
    let raw: RawClient
    let health: RawClient
    const id = `wire-${Date.now().toString(36)}`

    beforeAll(async () => {
      started = await start()
      raw = rawClient(started.address)
      health = rawClient(started.address, 'health')
      await raw.call('DeployResource', { resources: [{ name: `${id}.bpmn`, content: Buffer.from(taskRow(id, ['one'], () => id)) }] })
    })
    afterAll(async () => {
      raw.close()
      health.close()
      await started.stop()
    })

    it.each(refused)('should refuse %s', async (_name, method, request, answer) => {
      await expect(raw.call(method, request)).rejects.toMatchObject(answer)
    })

    it.each(refusedStreams)('should refuse %s', async (_name, method, request, answer) => {
      await expect(raw.collect(method, { requestTimeout: '-1', ...request })).rejects.toMatchObject(answer)
    })

    it.each(['', ' ', 'null', '{}', '{"a":1} and more', '{"a":1.0}'])('should take variables %j', async (variables) => {
      expect(await raw.call('CreateProcessInstance', { bpmnProcessId: id, version: -1, variables })).toMatchObject({ bpmnProcessId: id, version: 1, tenantId: '<default>' })
    })

    it('should say the default tenant wherever there is one, and take it', async () => {
      const tenantId = '<default>'
      expect(await raw.call('PublishMessage', { name: id, tenantId })).toEqual({ key: expect.stringMatching(/^\d{16}$/), tenantId })
      expect(await raw.call('BroadcastSignal', { signalName: id, tenantId })).toEqual({ key: expect.stringMatching(/^\d{16}$/), tenantId })
      await raw.call('CreateProcessInstance', { bpmnProcessId: id, version: -1, tenantId })
      const [batch] = await raw.collect('ActivateJobs', { type: id, timeout: '60000', maxJobsToActivate: 1, requestTimeout: '5000', tenantIds: [tenantId] })
      expect(batch.jobs).toMatchObject([{ tenantId, customHeaders: '{"step":"one"}' }])
    })

    it('should deploy by the old call too', async () => {
      const name = `${id}-old`
      const { processes } = await raw.call('DeployProcess', { processes: [{ name: `${name}.bpmn`, definition: Buffer.from(taskRow(name, ['one'], () => name)) }] })
      expect(processes).toEqual([{ bpmnProcessId: name, version: 1, processDefinitionKey: expect.stringMatching(/^\d{16}$/), resourceName: `${name}.bpmn`, tenantId: '<default>' }])
    })

    it('should let an id win over a key, and take a negative version for the latest', async () => {
      expect(await raw.call('CreateProcessInstance', { bpmnProcessId: id, version: -2, processDefinitionKey: unknownKey })).toMatchObject({ bpmnProcessId: id })
      await expect(raw.call('CreateProcessInstance', { bpmnProcessId: id })).rejects.toMatchObject({ code: 5, details: expect.stringContaining(`process ID '${id}' and version '0'`) })
    })

    it('should take odd requests that harm nobody', async () => {
      await expect(raw.call('PublishMessage', {})).resolves.toMatchObject({ tenantId: '<default>' })
      await expect(raw.call('PublishMessage', { name: id, timeToLive: '-1' })).resolves.toMatchObject({ tenantId: '<default>' })
      await expect(raw.call('BroadcastSignal', {})).resolves.toMatchObject({ tenantId: '<default>' })
    })

    it('should end a poll without jobs, with no message at all', async () => {
      expect(await raw.collect('ActivateJobs', { type: `${id}-none`, timeout: '1000', maxJobsToActivate: 1, requestTimeout: '-1' })).toEqual([])
      expect(await raw.collect('ActivateJobs', { type: `${id}-none`, timeout: '1000', maxJobsToActivate: 1, requestTimeout: '200' })).toEqual([])
    })

    it('should bring all the jobs that a poll asks for, however many messages that takes', async () => {
      const large = `${id}-large`
      await raw.call('DeployResource', { resources: [{ name: `${large}.bpmn`, content: Buffer.from(taskRow(large, ['one'], () => large)) }] })
      for (let n = 0; n < 5; n++) await raw.call('CreateProcessInstance', { bpmnProcessId: large, version: -1, variables: JSON.stringify({ text: 'x'.repeat(1_500_000) }) })
      const messages = await raw.collect('ActivateJobs', { type: large, timeout: '60000', maxJobsToActivate: 5, requestTimeout: '5000' })
      expect(messages.map(({ jobs }) => jobs.length)).toEqual([2, 2, 1])
    })

    it('should give up a result that does not come', async () => {
      await expect(raw.call('CreateProcessInstanceWithResult', { request: { bpmnProcessId: id, version: -1 }, requestTimeout: '200' }))
        .rejects.toMatchObject({ code: 4, details: expect.stringMatching(/^Time out between gateway and broker: /) })
    })

    it('should refuse a message of more than 4 MB, and live', async () => {
      await expect(raw.call('PublishMessage', { name: id, variables: JSON.stringify({ text: 'x'.repeat(4 * 1024 * 1024) }) })).rejects.toMatchObject({ code: 8 })
      expect(await raw.call('Topology', {})).toMatchObject({ clusterSize: 1, partitionsCount: 1, replicationFactor: 1, gatewayVersion: '8.5.8', brokers: [{ nodeId: 0, version: '8.5.8', partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }] }] })
    })

    it('should be healthy', async () => {
      expect(await health.call('Check', { service: 'gateway_protocol.Gateway' })).toEqual({ status: 'SERVING' })
      expect(await health.call('Check', {})).toEqual({ status: 'SERVING' })
      await expect(health.call('Check', { service: 'unknown' })).rejects.toMatchObject({ code: 5 })
    })
  })
}
