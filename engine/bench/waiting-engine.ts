import type { ActivatedJob } from '../src/client/engine-client.ts'
import { startEngine, type Engine } from '../src/start-engine.ts'
import { createPostgresStore } from '../src/store/postgres/create-postgres-store.ts'
import { converse } from './converse.ts'
import { stepId, taskRow } from './task-row.ts'
import { usedHeap } from './used-heap.ts'

/** `firstJobMs`: from the start of the engine to the first job that was waiting there. `timersWrong`: fired early or more than once. */
export interface WaitingFigures { stepsPerSecond: number; firstJobMs: number; heapMb: number; timersFiredMs: number; timersWrong: number }

const waiting = Number(process.env.WAITING)
const dueTimers = Number(process.env.DUE_TIMERS)
const inFlight = 500
const hour = 3_600_000
const steps = 10
const duration = 5_000

const sleeper = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="souffleur"><bpmn:process id="sleeper" isExecutable="true"><bpmn:startEvent id="start" />
  <bpmn:intermediateCatchEvent id="sleep"><bpmn:timerEventDefinition id="timer"><bpmn:timeDuration>=duration(wait)</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:endEvent id="end" />
  <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="sleep" /><bpmn:sequenceFlow id="b" sourceRef="sleep" targetRef="end" /></bpmn:process></bpmn:definitions>`

process.once('disconnect', () => process.exit())
const began = performance.now()
const store = await createPostgresStore(process.env.DATABASE_URL!)
const engine = await startEngine({ store, clock: 'controlled' })
const figures = process.env.ROLE === 'fill' ? await fill(engine) : await measure(engine)
await engine.stop()
process.send!(figures, () => process.exit())

/** Makes the waiting instances: the first of them sleep an hour, the others a year, each with data like a conversation's. */
async function fill({ client }: Engine): Promise<object> {
  await client.deployResource({ resources: [{ name: 'sleeper.bpmn', content: sleeper }, { name: 'row.bpmn', content: taskRow('row', { steps, jobType: 'row' }) }, { name: 'first.bpmn', content: taskRow('first', { steps: 1, jobType: 'first' }) }] })
  let made = 0
  await Promise.all(Array.from({ length: inFlight }, async () => {
    for (let index = made++; index < waiting; index = made++) {
      await client.createProcessInstance({ bpmnProcessId: 'sleeper', variables: { wait: index < dueTimers ? 'PT1H' : 'P365D', name: `customer ${index}`, plan: 'pro', balance: index } })
    }
  }))
  await client.createProcessInstance({ bpmnProcessId: 'first' })
  return {}
}

async function measure(running: Engine): Promise<WaitingFigures> {
  const { client } = running
  const [job] = await client.activateJobs({ type: 'first', worker: 'bench', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 10_000 }) as [ActivatedJob]
  const firstJobMs = performance.now() - began
  await client.completeJob({ jobKey: job.key })
  const heapMb = usedHeap() / 2 ** 20
  const conversation = { processId: 'row', jobType: 'row', lastStep: stepId(steps - 1), count: 32 }
  await converse(client, { ...conversation, duration })
  const { steps: taken, seconds } = await converse(client, { ...conversation, duration })
  return { stepsPerSecond: taken / seconds, firstJobMs, heapMb, ...await fireTimers(running) }
}

/** Moves the clock to where `dueTimers` timers become due, and waits until all have fired. */
async function fireTimers({ records, clock }: Engine): Promise<Pick<WaitingFigures, 'timersFiredMs' | 'timersWrong'>> {
  const position = await store.lastPosition(1)
  const fired = new Map<string, number>()
  let early = 0
  return new Promise((resolve) => {
    let from = 0
    records.follow(String(position), (batch) => {
      for (const { valueType, intent, key, timestamp, value } of batch) {
        if (valueType !== 'TIMER' || intent !== 'TRIGGERED') continue
        fired.set(key, (fired.get(key) ?? 0) + 1)
        if (timestamp < value.dueDate) early++
      }
      if (fired.size >= dueTimers) resolve({ timersFiredMs: performance.now() - from, timersWrong: early + [...fired.values()].filter((times) => times > 1).length })
    })
    from = performance.now()
    clock!.add(hour + 60_000)
  })
}
