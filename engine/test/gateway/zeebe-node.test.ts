import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZBClient } from 'zeebe-node'
import { type Gateway, startGateway } from '../../src/gateway/start-gateway.ts'
import type { ExportedRecord } from '../../src/runtime/record-stream.ts'
import { type Engine, startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'

const processFilename = fileURLToPath(new URL('order.bpmn', import.meta.url))
const order = { bpmnProcessId: 'order', variables: { order: { id: 'o-1', amount: 12.5 } } }

describe('zeebe-node, unchanged', () => {
  let engine: Engine
  let gateway: Gateway
  let zeebe: ZBClient
  const records: ExportedRecord[] = []

  beforeAll(async () => {
    engine = await startEngine({ store: createMemoryStore() })
    engine.records.follow('0', batch => { records.push(...batch) })
    gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
    zeebe = new ZBClient(`127.0.0.1:${gateway.port}`, { loglevel: 'NONE', retry: false, longPoll: 5_000 })
    await zeebe.deployResource({ processFilename })
  })

  afterAll(async () => {
    await zeebe.close()
    await gateway.stop()
    await engine.stop()
  })

  /** The one payment job that waits. */
  async function takePayment() {
    const [job] = await zeebe.activateJobs<{ amount: number }, { currency: string }>({ type: 'take-payment', worker: 'test', maxJobsToActivate: 1, timeout: 30_000, requestTimeout: 5_000 })
    return job!
  }

  const lastOf = (valueType: string, intent: string): ExportedRecord | undefined => records.findLast(record => record.valueType === valueType && record.intent === intent)
  const reached = (elementId: string): boolean => records.some(({ valueType, intent, value }) => valueType === 'PROCESS_INSTANCE' && intent === 'ELEMENT_COMPLETED' && value.elementId === elementId)

  it('should see the topology', async () => {
    expect(await zeebe.topology()).toMatchObject({ partitionsCount: 1, brokers: [{ partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }] }] })
  })

  it('should deploy a file of Camunda Modeler, once', async () => {
    const { deployments } = await zeebe.deployResource({ processFilename })
    expect(deployments).toMatchObject([{ process: { bpmnProcessId: 'order', version: 1, resourceName: processFilename, tenantId: '<default>' } }])
  })

  it('should be told why a file cannot be deployed', async () => {
    const process = Buffer.from('<bpmn/>')
    await expect(zeebe.deployResource({ process, name: 'bad.bpmn' })).rejects.toThrow(/3 INVALID_ARGUMENT: Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources/)
  })

  it('should catch a thrown error in the drawing', async () => {
    await zeebe.createProcessInstance(order)
    await zeebe.throwError({ jobKey: (await takePayment()).key, errorCode: 'declined', errorMessage: 'no money' })
    expect(reached('Event_refused')).toBe(true)
  })

  it('should fail a job until an incident, and resolve it', async () => {
    await zeebe.createProcessInstance(order)
    const job = await takePayment()
    expect(job).toMatchObject({ retries: 2, variables: { amount: 12.5 }, customHeaders: { currency: 'EUR' } })
    await zeebe.failJob({ jobKey: job.key, retries: 0, errorMessage: 'broken', retryBackOff: 0 })
    const incident = lastOf('INCIDENT', 'CREATED')!
    expect(incident.value).toMatchObject({ errorType: 'JOB_NO_RETRIES', errorMessage: 'broken' })
    await zeebe.updateJobRetries({ jobKey: job.key, retries: 1 })
    await zeebe.resolveIncident({ incidentKey: incident.key })
    await zeebe.completeJob({ jobKey: (await takePayment()).key, variables: { paid: false } })
    expect(reached('Event_unpaid')).toBe(true)
  })

  it('should cancel an instance, once', async () => {
    const { processInstanceKey } = await zeebe.createProcessInstance(order)
    await zeebe.cancelProcessInstance(processInstanceKey)
    await expect(zeebe.cancelProcessInstance(processInstanceKey)).rejects.toThrow(`5 NOT_FOUND: Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${processInstanceKey}', but no such process was found`)
  })

  it('should set variables and move an instance', async () => {
    const { processInstanceKey } = await zeebe.createProcessInstance(order)
    const job = await takePayment()
    await zeebe.setVariables({ elementInstanceKey: processInstanceKey, variables: { payment: { done: true } }, local: false })
    await zeebe.modifyProcessInstance({
      processInstanceKey,
      activateInstructions: [{ elementId: 'Gateway_paid', ancestorElementInstanceKey: '-1', variableInstructions: [] }],
      terminateInstructions: [{ elementInstanceKey: job.elementInstanceKey }],
    })
    await zeebe.publishMessage({ name: 'shipped', correlationKey: 'o-1', timeToLive: 0, variables: {} })
    expect(lastOf('PROCESS_INSTANCE', 'ELEMENT_COMPLETED')?.value).toMatchObject({ processInstanceKey, elementId: 'order' })
  })

  it('should be told of commands that make no sense', async () => {
    await expect(zeebe.createProcessInstance({ bpmnProcessId: 'nowhere', variables: {} })).rejects.toThrow("5 NOT_FOUND: Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with process ID 'nowhere', but none found")
    await expect(zeebe.completeJob({ jobKey: '2251799813685248', variables: {} })).rejects.toThrow("5 NOT_FOUND: Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete job with key '2251799813685248', but no such job was found")
  })

  // Last, because a closed worker of this client may still take a job by the poll that it leaves behind.
  it('should work jobs with a worker and get the result', async () => {
    const worker = zeebe.createWorker<{ amount: number }, { currency: string }>({
      taskType: 'take-payment',
      taskHandler: async job => {
        await zeebe.publishMessage({ name: 'shipped', correlationKey: 'o-2', timeToLive: 60_000, variables: { parcel: 7 } })
        return job.complete({ paid: true, note: `${job.variables.amount} ${job.customHeaders.currency}` })
      },
    })
    const result = await zeebe.createProcessInstanceWithResult({ bpmnProcessId: 'order', variables: { order: { id: 'o-2', amount: 12.5 } }, requestTimeout: 20_000 })
    expect(result).toMatchObject({ bpmnProcessId: 'order', version: 1, variables: { order: { id: 'o-2', amount: 12.5 }, payment: { done: true }, parcel: 7 } })
    expect(result.processInstanceKey).toMatch(/^\d{16,}$/)
    await worker.close()
  })
})
