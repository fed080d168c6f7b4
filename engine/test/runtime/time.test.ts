import { afterEach, beforeEach, expect, it } from 'vitest'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { bpmnText, flow, serviceTask, taskRow } from '../contract/bpmn-text.ts'
import { jobsNow, nextJob } from '../contract/scenario.ts'

const day = 24 * 3600 * 1000
const waitYear = (processId: string) => bpmnText(processId, `<bpmn:startEvent id="start" /><bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P365D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  ${serviceTask('after', `${processId}.after`)}${flow('start', 'wait')}${flow('wait', 'after')}`)

const store = createMemoryStore()
let engine: Engine
beforeEach(async () => { engine = await startEngine({ store, clock: 'controlled' }) })
afterEach(() => engine.stop())

it('should fire a timer when the clock passes it, not before', async () => {
  await engine.client.deployResource({ resources: [{ name: 'year.bpmn', content: waitYear('year') }] })
  await engine.client.createProcessInstance({ bpmnProcessId: 'year' })
  engine.clock!.add(364 * day)
  expect(await jobsNow(engine.client, 'year.after')).toEqual([])
  engine.clock!.add(day)
  expect(await nextJob(engine.client, 'year.after')).toMatchObject({ elementId: 'after' })
})

it('should fire a timer that became due while nobody ran', async () => {
  await engine.client.createProcessInstance({ bpmnProcessId: 'year' })
  await engine.stop()
  engine = await startEngine({ store, clock: 'controlled' })
  engine.clock!.add(366 * day)
  expect(await nextJob(engine.client, 'year.after')).toMatchObject({ elementId: 'after' })
})

it('should give jobs of vanished workers to others after their time-out', async () => {
  await engine.client.deployResource({ resources: [{ name: 'b.bpmn', content: taskRow('b', ['slow'], (id) => id) }] })
  await engine.client.createProcessInstance({ bpmnProcessId: 'b' })
  const { key } = await nextJob(engine.client, 'slow', { timeout: day })
  const again = nextJob(engine.client, 'slow')
  engine.clock!.add(day)
  expect(await again).toMatchObject({ key })
})

it('should let a message go when its time is over', async () => {
  const message = { name: 'm', correlationKey: 'k', messageId: 'id', timeToLive: day }
  await engine.client.publishMessage(message)
  await expect(engine.client.publishMessage(message)).rejects.toMatchObject({ status: 'ALREADY_EXISTS' })
  engine.clock!.add(day)
  await expect.poll(() => engine.client.publishMessage(message).then(() => 'published', () => 'refused')).toBe('published')
})

it('should fire many timers that are due at once', async () => {
  const count = 1_200
  await engine.client.deployResource({ resources: [{ name: 'many.bpmn', content: waitYear('many') }] })
  await Promise.all(Array.from({ length: count }, () => engine.client.createProcessInstance({ bpmnProcessId: 'many' })))
  engine.clock!.add(366 * day)
  let jobs = 0
  while (jobs < count) jobs += (await engine.client.activateJobs({ type: 'many.after', worker: 'w', timeout: day, maxJobsToActivate: 500, requestTimeout: 10_000 })).length
  expect(jobs).toBe(count)
})

it('should not let a loop over a timer go round without rest', async () => {
  const spin = bpmnText('spin', `<bpmn:startEvent id="start" /><bpmn:intermediateCatchEvent id="tick"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT0S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:exclusiveGateway id="again" />${flow('start', 'again')}${flow('again', 'tick')}${flow('tick', 'again')}`)
  await engine.client.deployResource({ resources: [{ name: 'spin.bpmn', content: spin }] })
  const ticks: number[] = []
  const following = engine.records.follow('0', (records) => { ticks.push(...records.filter(({ valueType, intent, value }) => valueType === 'TIMER' && value.targetElementId === 'tick' && intent === 'TRIGGERED').map(({ timestamp }) => timestamp)) })
  const { processInstanceKey } = await engine.client.createProcessInstance({ bpmnProcessId: 'spin' })
  await expect.poll(() => ticks.length).toBeGreaterThan(2)
  await engine.client.cancelProcessInstance({ processInstanceKey })
  following.close()
  const gaps = ticks.slice(1).map((at, index) => at - ticks[index]!)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(90)
})
