import { Client } from 'pg'
import type { ActivatedJob } from '../src/client/engine-client.ts'
import { startEngine, type Engine, type EngineOptions } from '../src/start-engine.ts'
import { startScratchDatabase } from '../test/store/scratch-database.ts'
import { measureBpmnEngine } from './measure-bpmn-engine.ts'
import { printFigure } from './print-figure.ts'
import { scriptSteps, tenStepScript } from './ten-step-script.ts'
import { usedHeap } from './used-heap.ts'

/** What a conversation costs that waits: heap while it is in memory, heap once it is paged out, and bytes stored at the last of ten steps. */
const bench = 'footprint'
const instances = 5_000
const walked = 50
const userTask = 'io.camunda.zeebe:userTask'

const peer = 'bpmn-engine'
const theirs = measureBpmnEngine()
const database = await startScratchDatabase()
const heap = (metric: string, value: number) => printFigure({ bench, metric, value, unit: 'bytes', peer, peerValue: theirs.heapBytes })
heap('heap a waiting instance', await measureHeap({ units: instances * 2, rows: instances * 10 }))
heap('heap a waiting instance, paged out', await measureHeap({ units: 100, rows: 100 }))
printFigure({ bench, metric: 'stored state at the tenth step', value: await measureStored(), unit: 'bytes', peer, peerValue: theirs.storedBytes })
await database.stop()
process.exit()

async function open(connectionString: string, limits: EngineOptions['limits'] = {}): Promise<Engine> {
  const engine = await startEngine({ connectionString, limits })
  await engine.client.deployResource({ resources: [{ name: 'script.bpmn', content: tenStepScript('script') }] })
  return engine
}

async function measureHeap(limits: EngineOptions['limits']): Promise<number> {
  const engine = await open(await database.newDatabase(), limits)
  await begin(engine, 1_000)
  const before = usedHeap()
  await begin(engine, instances)
  const bytes = (usedHeap() - before) / instances
  await engine.stop()
  return Math.max(bytes, 0)
}

async function begin({ client }: Engine, count: number): Promise<void> {
  for (let made = 0; made < count; made += 500) await Promise.all(Array.from({ length: 500 }, () => client.createProcessInstance({ bpmnProcessId: 'script', variables: { name: 'Ada', plan: 'pro' } })))
}

/** Walks some conversations to their last step, and asks the database what their state takes. */
async function measureStored(): Promise<number> {
  const connectionString = await database.newDatabase()
  const engine = await open(connectionString)
  await Promise.all(Array.from({ length: walked }, () => engine.client.createProcessInstance({ bpmnProcessId: 'script', variables: { name: 'Ada', plan: 'pro' } })))
  for (let step = 0; step < scriptSteps - 1; step++) {
    const jobs: ActivatedJob[] = await engine.client.activateJobs({ type: userTask, worker: 'bench', timeout: 60_000, maxJobsToActivate: walked, requestTimeout: 10_000 })
    await Promise.all(jobs.map(({ key }) => engine.client.completeJob({ jobKey: key, variables: { [`answer${step}`]: 'yes' } })))
  }
  const client = new Client({ connectionString })
  await client.connect()
  const { rows: [row] } = await client.query('SELECT avg(octet_length(text))::float8 AS bytes FROM engine.units')
  await client.end()
  await engine.stop()
  return row.bytes
}
