import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ActivatedJob, EngineClient } from '../../src/client/engine-client.ts'
import { EngineError, type StatusName } from '../../src/client/engine-error.ts'
import { maxListEntries } from '../../src/gateway/limits.ts'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { rawClient, type RawClient } from './raw-client.ts'

/** What a call is asked to undo after its test. */
const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function gatewayOver(client: Partial<EngineClient>, service?: 'health'): Promise<RawClient & { faults: unknown[]; stop(): Promise<void> }> {
  const faults: unknown[] = []
  const gateway = await startGateway({ client: client as EngineClient, host: '127.0.0.1', port: 0, onFault: error => { faults.push(error) } })
  const raw = rawClient(gateway.port, service)
  cleanups.push(() => gateway.stop(), () => raw.close())
  return { ...raw, faults, stop: gateway.stop }
}

const job: ActivatedJob = {
  key: '2251799813685250', type: 'pay', processInstanceKey: '2251799813685249', bpmnProcessId: 'process', processDefinitionVersion: 1, processDefinitionKey: '2251799813685248',
  elementId: 'task', elementInstanceKey: '2251799813685251', customHeaders: { a: '1' }, worker: 'w', retries: 3, deadline: 1_700_000_000_000, variables: { amount: 12, key: 2251799813685249123n },
}

describe('gateway', () => {
  it('should hand commands over with keys as they are and variables as values', async () => {
    const asked: unknown[] = []
    const gateway = await gatewayOver({
      createProcessInstance: async request => {
        asked.push(request)
        return { processDefinitionKey: '2251799813685248', bpmnProcessId: 'process', version: 1, processInstanceKey: '9007199254740993' }
      },
    })
    const created = await gateway.call('CreateProcessInstance', { bpmnProcessId: 'process', version: -1, variables: '{"amount":1.0,"key":2251799813685249123}' })
    expect(asked).toEqual([{ bpmnProcessId: 'process', version: -1, variables: { amount: 1, key: 2251799813685249123n } }])
    expect(created).toEqual({ processDefinitionKey: '2251799813685248', bpmnProcessId: 'process', version: 1, processInstanceKey: '9007199254740993', tenantId: '<default>' })
  })

  it('should answer deployments with what was deployed', async () => {
    const process = { bpmnProcessId: 'process', version: 2, processDefinitionKey: '7', resourceName: 'a.bpmn' }
    const gateway = await gatewayOver({ deployResource: async ({ resources }) => ({ key: '5', processes: [{ ...process, resourceName: resources[0]!.name }] }) })
    const deployed = await gateway.call('DeployResource', { resources: [{ name: 'a.bpmn', content: Buffer.from('<x/>') }] })
    expect(deployed).toMatchObject({ key: '5', tenantId: '<default>', deployments: [{ Metadata: 'process', process: { ...process, tenantId: '<default>' } }] })
    expect(await gateway.call('DeployProcess', { processes: [{ name: 'b.bpmn', definition: Buffer.from('<x/>') }] })).toMatchObject({ processes: [{ resourceName: 'b.bpmn' }] })
  })

  it.each<[StatusName, number]>([['INVALID_ARGUMENT', 3], ['NOT_FOUND', 5], ['ALREADY_EXISTS', 6], ['FAILED_PRECONDITION', 9], ['INTERNAL', 13], ['RESOURCE_EXHAUSTED', 8], ['UNAVAILABLE', 14], ['DEADLINE_EXCEEDED', 4]])(
    'should answer %s with status %i and the text of the engine', async (status, code) => {
      const gateway = await gatewayOver({ completeJob: async () => { throw new EngineError(status, "Command 'COMPLETE' rejected") } })
      await expect(gateway.call('CompleteJob', { jobKey: '1' })).rejects.toMatchObject({ code, details: "Command 'COMPLETE' rejected" })
    },
  )

  it('should refuse endless lists before they are read', async () => {
    const gateway = await gatewayOver({ modifyProcessInstance: async () => {}, migrateProcessInstance: async () => {} })
    const many = (count: number) => Array.from({ length: count }, () => ({ elementId: 'a' }))
    const activate = (count: number) => gateway.call('ModifyProcessInstance', { processInstanceKey: '1', activateInstructions: many(count) })
    await expect(activate(9_000)).resolves.toEqual({})
    const refused = { code: 3, details: expect.stringContaining(`no more than ${maxListEntries} entries`) }
    await expect(activate(maxListEntries)).rejects.toMatchObject(refused)
    await expect(gateway.call('MigrateProcessInstance', { migrationPlan: { mappingInstructions: many(maxListEntries + 1).map(() => ({ sourceElementId: 'a' })) } })).rejects.toMatchObject(refused)
    await expect(gateway.collect('ActivateJobs', { type: 'a', fetchVariable: Array.from({ length: maxListEntries + 1 }, () => 'a') })).rejects.toMatchObject(refused)
  })

  it.each(['x', 'é', '🎭', '%', '{', '"', ' '])('should cut a sentence of megabytes of %s short, so that the connection lives', async character => {
    const gateway = await gatewayOver({ completeJob: async () => { throw new EngineError('NOT_FOUND', character.repeat(1_000_000)) }, failJob: async () => {} })
    await expect(gateway.call('CompleteJob', { jobKey: '1' })).rejects.toMatchObject({ code: 5, details: expect.stringMatching(new RegExp(`^(?:${character}){2000,}…$`)) })
    await expect(gateway.call('FailJob', { jobKey: '1' })).resolves.toEqual({})
  })

  it('should keep its own faults to itself, but tell its host', async () => {
    const fault = new Error('password of the database')
    const gateway = await gatewayOver({ topology: async () => { throw fault } })
    await expect(gateway.call('Topology', {})).rejects.toMatchObject({ code: 13, details: expect.not.stringContaining('password') })
    expect(gateway.faults).toEqual([fault])
  })

  it('should refuse variables that are no object, and tenants', async () => {
    const gateway = await gatewayOver({ completeJob: async () => {} })
    await expect(gateway.call('CompleteJob', { jobKey: '1', variables: '[1]' })).rejects.toMatchObject({ code: 3, details: "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'" })
    await expect(gateway.call('PublishMessage', { name: 'm', tenantId: 'other' })).rejects.toMatchObject({
      code: 3, details: "Expected to handle gRPC request PublishMessage with tenant identifier 'other', but multi-tenancy is disabled",
    })
    await expect(gateway.call('CompleteJob', { jobKey: '1', variables: '' })).resolves.toEqual({})
  })

  it('should hand signals, migrations and decisions over', async () => {
    const asked: unknown[] = []
    const note = (answer: any) => async (request: unknown): Promise<any> => {
      asked.push(request)
      return answer
    }
    const gateway = await gatewayOver({ broadcastSignal: note({ key: '7' }), migrateProcessInstance: note(undefined), evaluateDecision: note({ decisionId: 'd', evaluatedDecisions: [{ decisionId: 'd' }] }) })
    expect(await gateway.call('BroadcastSignal', { signalName: 's', variables: '{"a":1}' })).toEqual({ key: '7', tenantId: '<default>' })
    expect(await gateway.call('MigrateProcessInstance', { processInstanceKey: '1', migrationPlan: { targetProcessDefinitionKey: '2', mappingInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }] } })).toEqual({})
    expect(await gateway.call('EvaluateDecision', { decisionId: 'd' })).toMatchObject({ decisionId: 'd', tenantId: '<default>', evaluatedDecisions: [{ decisionId: 'd', tenantId: '<default>' }] })
    await gateway.call('EvaluateDecision', { decisionKey: '5', variables: '{"b":2}' })
    expect(asked).toEqual([
      { signalName: 's', variables: { a: 1 } },
      { processInstanceKey: '1', targetProcessDefinitionKey: '2', mappingInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }] },
      { decisionId: 'd', variables: {} },
      { decisionKey: '5', variables: { b: 2 } },
    ])
  })

  it('should end the stream of activated jobs with the jobs, or without any', async () => {
    let jobs: ActivatedJob[] = [job]
    const gateway = await gatewayOver({ activateJobs: async () => jobs })
    expect(await gateway.collect('ActivateJobs', { type: 'pay', timeout: '1000', maxJobsToActivate: 1 }))
      .toEqual([{ jobs: [{ ...job, customHeaders: '{"a":"1"}', variables: '{"amount":12,"key":2251799813685249123}', deadline: '1700000000000', tenantId: '<default>', kind: 'BPMN_ELEMENT', listenerEventType: 'UNSPECIFIED' }] }])
    jobs = []
    expect(await gateway.collect('ActivateJobs', { type: 'pay', timeout: '1000', maxJobsToActivate: 1 })).toEqual([])
  })

  it('should split jobs over messages that fit', async () => {
    const large = { ...job, variables: { text: 'x'.repeat(1_500_000) } }
    const gateway = await gatewayOver({ activateJobs: async () => [large, large, large, large, large] })
    const messages = await gateway.collect('ActivateJobs', { type: 'pay', timeout: '1000', maxJobsToActivate: 5 })
    expect(messages.map(({ jobs }) => jobs.length)).toEqual([2, 2, 1])
  })

  it('should give jobs back that nobody waits for any more', async () => {
    const arrived = Promise.withResolvers<void>()
    const found = Promise.withResolvers<ActivatedJob[]>()
    const givenBack = Promise.withResolvers<object>()
    const gateway = await gatewayOver({
      activateJobs: () => { arrived.resolve(); return found.promise },
      failJob: async request => givenBack.resolve(request),
      topology: async () => ({ brokers: [], clusterSize: 1, partitionsCount: 1, replicationFactor: 1, gatewayVersion: '8.5.0' }),
    })
    const stream = gateway.open('ActivateJobs', { type: 'pay', timeout: '1000', maxJobsToActivate: 1 }, () => {})
    await arrived.promise
    stream.cancel()
    await stream.ended
    await gateway.call('Topology', {})
    found.resolve([job])
    expect(await givenBack.promise).toMatchObject({ jobKey: job.key, retries: 3 })
  })

  it('should push jobs until the worker hangs up', async () => {
    const opened = Promise.withResolvers<(job: ActivatedJob) => void>()
    const closed = Promise.withResolvers<void>()
    const gateway = await gatewayOver({ streamActivatedJobs: (_request, onJob) => { opened.resolve(onJob); return { close: () => closed.resolve() } } })
    const received = Promise.withResolvers<unknown>()
    const stream = gateway.open('StreamActivatedJobs', { type: 'pay', timeout: '1000' }, received.resolve)
    const push = await opened.promise
    push(job)
    expect(await received.promise).toMatchObject({ key: job.key, variables: '{"amount":12,"key":2251799813685249123}' })
    stream.cancel()
    await closed.promise
  })

  it.each([
    { jobs: 'many jobs', length: 1_500, taken: 1_000 },
    { jobs: 'large jobs', length: 40_000, taken: 50 },
  ])('should give back what a worker had not read of $jobs when it hung up', async ({ length, taken: most }) => {
    const opened = Promise.withResolvers<(job: ActivatedJob) => unknown>()
    const back = new Set<string>()
    const closed = Promise.withResolvers<void>()
    const gateway = await gatewayOver({
      streamActivatedJobs: (_request, onJob) => { opened.resolve(onJob); return { close: () => closed.resolve() } },
      failJob: async ({ jobKey }) => { back.add(jobKey) },
    })
    const received = Promise.withResolvers<void>()
    const stream = gateway.open('StreamActivatedJobs', { type: 'pay', timeout: '1000' }, () => {
      stream.pause()
      received.resolve()
    })
    const push = await opened.promise
    const taken = Array.from({ length: 1_100 }, (_, index) => push({ ...job, key: String(index), variables: { text: 'x'.repeat(length) } }))
    expect(taken.filter(answer => answer !== false)).toHaveLength(most)
    await received.promise
    stream.cancel()
    await closed.promise
    await expect.poll(() => back.has(String(most - 1))).toBe(true)
    expect(back.has('0')).toBe(false)
    expect(push(job)).toBe(false)
  })

  it('should refuse a job stream without type or time-out', async () => {
    const gateway = await gatewayOver({})
    await expect(gateway.collect('StreamActivatedJobs', { type: ' ', timeout: '1' })).rejects.toMatchObject({ code: 3, details: 'Expected to stream activated jobs with type to be present, but it was blank' })
    await expect(gateway.collect('StreamActivatedJobs', { type: 'a', timeout: '0' })).rejects.toMatchObject({ code: 3, details: "Expected to stream activated jobs with timeout to be greater than zero, but it was 0" })
  })

  it('should end open streams when it stops', async () => {
    const opened = Promise.withResolvers<void>()
    const gateway = await gatewayOver({ streamActivatedJobs: () => { opened.resolve(); return { close() {} } } })
    const stream = gateway.open('StreamActivatedJobs', { type: 'pay', timeout: '1000' }, () => {})
    await opened.promise
    await gateway.stop()
    expect((await stream.ended)?.code).toBe(14)
  })

  it('should let go of polls when it stops', async () => {
    const polled = Promise.withResolvers<AbortSignal>()
    const gateway = await gatewayOver({
      activateJobs: ({ signal }) => new Promise(resolve => {
        signal!.addEventListener('abort', () => resolve([]))
        polled.resolve(signal!)
      }),
    })
    const stream = gateway.open('ActivateJobs', { type: 'pay', timeout: '1000', maxJobsToActivate: 1 }, () => {})
    const signal = await polled.promise
    await gateway.stop()
    expect(await stream.ended, 'a poll that found nothing').toBeUndefined()
    expect(signal.aborted).toBe(true)
  })

  it('should be healthy', async () => {
    const health = await gatewayOver({}, 'health')
    expect(await health.call('Check', { service: 'gateway_protocol.Gateway' })).toEqual({ status: 'SERVING' })
    expect(await health.call('Check', {})).toEqual({ status: 'SERVING' })
    await expect(health.call('Check', { service: 'other' })).rejects.toMatchObject({ code: 5 })
  })

  it('should say so when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    cleanups.push(() => { other.close() })
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await expect(startGateway({ client: {} as EngineClient, host: '127.0.0.1', port })).rejects.toThrow(`The gateway cannot listen on 127.0.0.1:${port}: EADDRINUSE: address already in use 127.0.0.1:${port}. Stop`)
  })
})
