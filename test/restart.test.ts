import { once } from 'node:events'
import { createWireEngineClient } from '@souffleur/engine'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectionStringOf } from './product/database-of.ts'
import { send } from './product/json-client.ts'
import { failingStart, startProduct, type Product } from './product/start-product.ts'

const restarts = 3
const walkers = 4
const starters = 2
/** Seven starts and stops of the whole product, on whatever machine, in ms. */
const patience = 600_000

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

it('should be replaced under load by a copy that starts beside it: no request fails, every step happens once', async () => {
  const load = await startLoad(product)
  for (let restart = 1; restart <= restarts; restart += 1) {
    await load.progress()
    const before = product
    const ended = once(before.process, 'exit')
    product = await before.again()
    expect(await ended).toEqual([0, null])
  }
  await load.progress()
  const { failures, sessions, instances, completed } = await load.stop()
  expect(failures).toEqual([])
  for (const session of sessions) {
    const { body } = await send(`${product.url}/api/v1/sessions/${session}`, 'GET')
    const steps = body.trail.map(({ elementId }: { elementId: string }) => elementId)
    expect(steps, session).toEqual([...new Set(steps)])
  }
  expect(completed.toSorted()).toEqual([...new Set(completed)].toSorted())
  expect(completed).toHaveLength(instances)
}, patience)

it('should be left alone by a copy that finds a store written by a newer version', async () => {
  const database = new pg.Client({ connectionString: await connectionStringOf(product.env.DATA_DIR!) })
  await database.connect()
  await database.query("INSERT INTO runner.migrations (name) VALUES ('9999-later')")
  const { code, output } = await failingStart(product.env)
  await database.query("DELETE FROM runner.migrations WHERE name = '9999-later'")
  await database.end()
  expect(code).toBe(1)
  expect(output).toContain('The database schema "runner" was written by a newer version of Souffleur (it has 9999-later).')
  expect((await fetch(`${product.url}/health/ready`)).status).toBe(200)
})

/** Sessions over HTTP, and instances and a worker over gRPC, one after the other without rest. */
async function startLoad({ url, gatewayPort }: Product) {
  const failures: string[] = []
  const sessions: string[] = []
  const completed: string[] = []
  const client = createWireEngineClient(`127.0.0.1:${gatewayPort}`)
  await client.deployResource({ resources: [{ name: 'one-task.bpmn', content: oneTask }] })
  const work = async (job: { key: string; processInstanceKey: string }) => {
    await client.completeJob({ jobKey: job.key }).then(() => completed.push(job.processInstanceKey), (error: Error) => failures.push(`complete: ${error.message}`))
  }
  const stream = client.streamActivatedJobs({ type: 'restart', worker: 'restart', timeout: 60_000 }, (job) => void work(job))
  let instances = 0
  let isOver = false
  const isDone = () => isOver && completed.length >= instances
  const again = async (turn: () => Promise<void>, isEnough = () => isOver): Promise<void> => {
    while (!isEnough()) await turn().catch((error: Error) => failures.push(`${error.message} ${error.cause ?? ''}`))
  }
  const walk = async () => {
    const started = await send(`${url}/api/v1/sessions`, 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
    if (started.status !== 201) failures.push(`start: ${started.status} ${JSON.stringify(started.body)}`)
    sessions.push(started.body.session)
    if (started.body.status !== 'waiting') return
    const { stepVisit } = started.body
    const answered = await send(`${url}/api/v1/sessions/${started.body.session}/input`, 'POST', { stepVisit, kind: 'choice', value: 'subscriber' })
    if (answered.status !== 200) failures.push(`input: ${answered.status} ${JSON.stringify(answered.body)}`)
  }
  const start = async () => {
    await client.createProcessInstance({ bpmnProcessId: 'one-task' })
    instances += 1
  }
  const poll = async () => {
    const jobs = await client.activateJobs({ type: 'restart', worker: 'restart', timeout: 60_000, maxJobsToActivate: 20, requestTimeout: 2_000 })
    await Promise.all(jobs.map(work))
  }
  const running = [...Array.from({ length: walkers }, () => again(walk)), ...Array.from({ length: starters }, () => again(start))]
  const polling = again(poll, isDone)
  return {
    /** Waits until everybody has got on. */
    progress: async () => {
      const [walked, ran] = [sessions.length, instances]
      await expect.poll(() => sessions.length >= walked + 2 * walkers && instances >= ran + 2 * starters, { timeout: 60_000 }).toBe(true)
    },
    stop: async () => {
      isOver = true
      await Promise.all(running)
      await polling
      stream.close()
      client.close()
      return { failures, sessions, instances, completed }
    },
  }
}

const oneTask = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="restart">
  <bpmn:process id="one-task" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="task"><bpmn:extensionElements><zeebe:taskDefinition type="restart" /></bpmn:extensionElements><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="task" /><bpmn:sequenceFlow id="b" sourceRef="task" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>`
