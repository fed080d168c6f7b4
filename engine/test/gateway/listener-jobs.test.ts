import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import type { EngineClient } from '../../src/client/engine-client.ts'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { drawProcess, endEvent, listenedTo, serviceTask, startEvent, taskListeners, userTask } from '../support/draw-process.ts'
import { rawClient, type RawClient } from './raw-client.ts'

const model = drawProcess({
  elements: [startEvent('start'), listenedTo(serviceTask('task', { type: 'work' }), { start: ['before'], end: ['after'] }), endEvent('end')], flows: ['start -> task', 'task -> end'],
})
const worker = { worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 5_000 }

describe('jobs of listeners, over the wire', () => {
  let client: EngineClient
  let raw: RawClient
  let stop: () => Promise<void>

  beforeAll(async () => {
    const engine = await startEngine({ store: createMemoryStore() })
    const gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
    const wire = createWireEngineClient(`127.0.0.1:${gateway.port}`)
    client = wire
    raw = rawClient(gateway.port)
    stop = async () => {
      raw.close()
      wire.close()
      await gateway.stop()
      await engine.stop()
    }
  })
  afterAll(() => stop())

  it('should tell which listener they are for, and the work of the element that it is none', async () => {
    await client.deployResource({ resources: [{ name: 'file.bpmn', content: new TextEncoder().encode(model) }] })
    await client.createProcessInstance({ bpmnProcessId: 'process' })
    const listeners: unknown[] = []
    for (const type of ['before', 'work', 'after']) {
      const [job] = await client.activateJobs({ ...worker, type })
      listeners.push(job!.listener)
      await client.completeJob({ jobKey: job!.key })
    }
    expect(listeners).toEqual(['START', undefined, 'END'])
  })

  it('should show the user task that is listened to', async () => {
    const content = drawProcess({
      id: 'watched', elements: [startEvent('start'), userTask('ask', { extensions: `<zeebe:userTask/><zeebe:assignmentDefinition assignee="ann" candidateGroups="one"/>${taskListeners([['creating', 'make']])}` }), endEvent('end')], flows: ['start -> ask', 'ask -> end'],
    })
    await client.deployResource({ resources: [{ name: 'watched.bpmn', content }] })
    await client.createProcessInstance({ bpmnProcessId: 'watched' })
    const [{ jobs: [job] }] = await raw.collect('ActivateJobs', { ...worker, type: 'make' }) as [{ jobs: any[] }]
    expect(job).toMatchObject({ kind: 'TASK_LISTENER', listenerEventType: 'CREATING', userTask: { assignee: 'ann', candidateGroups: ['one'], candidateUsers: [], changedAttributes: [], priority: 50, userTaskKey: JSON.parse(job.customHeaders)['io.camunda.zeebe:userTaskKey'] } })
    expect(job.userTask).not.toHaveProperty('action')
  })
})
