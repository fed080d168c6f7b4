import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { ActivatedJob } from '../src/client/index.ts'
import { startEmbeddedPostgres, startEngine, type Engine, type EngineOptions } from '../src/index.ts'
import { taskRow } from '../test/contract/bpmn-text.ts'
import { percentile } from './percentile.ts'

/**
 * Durable steps: conversations of ten job steps, each job pushed and completed at once, on the embedded Postgres. The peer is the same engine
 * with one transaction a command. One JSON line a figure.
 */
const steps = 10
const warmUp = 1_000
const measured = 4_000
const clientCounts = [1, 32, 128]

const folder = await mkdtemp(join(tmpdir(), 'souffleur-bench-'))
const postgres = await startEmbeddedPostgres({ dataDir: folder })
for (const clients of clientCounts) {
  const peer = await measure(clients, { batchCommands: 1, batchesInFlight: 1 })
  const ours = await measure(clients, {})
  print({ metric: `steps/s at ${clients} clients`, value: ours.rate, unit: '1/s', peerValue: peer.rate })
  print({ metric: `step p50 at ${clients} clients`, value: ours.p50, unit: 'ms', peerValue: peer.p50 })
  print({ metric: `step p99 at ${clients} clients`, value: ours.p99, unit: 'ms', peerValue: peer.p99 })
}
await postgres.stop()
await rm(folder, { recursive: true })

async function measure(clients: number, limits: EngineOptions['limits']) {
  const engine = await startEngine({ connectionString: await newDatabase(), limits })
  await engine.client.deployResource({ resources: [{ name: 'bench.bpmn', content: taskRow('bench', Array.from({ length: steps }, (_, n) => `step-${n}`), () => 'step') }] })
  await converse(engine, clients, warmUp)
  const latencies: number[] = []
  const began = performance.now()
  await converse(engine, clients, measured, latencies)
  const rate = latencies.length / ((performance.now() - began) / 1000)
  await engine.stop()
  return { rate, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) }
}

/** Keeps `clients` conversations going for `duration` ms. A step's latency is from the answer of one step to the job of the next. */
function converse({ client }: Engine, clients: number, duration: number, latencies: number[] = []): Promise<void> {
  const until = performance.now() + duration
  const asked = new Map<string, number>()
  let open = clients
  return new Promise((resolve) => {
    const answer = async (job: ActivatedJob) => {
      const at = asked.get(job.processInstanceKey)
      if (at !== undefined) latencies.push(performance.now() - at)
      asked.set(job.processInstanceKey, performance.now())
      await client.completeJob({ jobKey: job.key, variables: { [job.elementId]: 'answer' } })
      if (job.elementId !== `step-${steps - 1}`) return
      asked.delete(job.processInstanceKey)
      await begin()
    }
    const stream = client.streamActivatedJobs({ type: 'step', worker: 'bench', timeout: 60_000 }, (job) => { void answer(job) })
    const begin = async () => {
      if (performance.now() < until) return void (await client.createProcessInstance({ bpmnProcessId: 'bench', variables: { customer: 'Ada', plan: 'pro' } }))
      open--
      if (open > 0) return
      stream.close()
      resolve()
    }
    for (let n = 0; n < clients; n++) void begin()
  })
}

async function newDatabase(): Promise<string> {
  const name = `bench${Date.now()}`
  const client = new Client({ connectionString: postgres.connectionString })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return postgres.connectionString.replace(/[^/]+$/, name)
}

function print(figure: { metric: string; value: number; unit: string; peerValue: number }): void {
  const rounded = (value: number) => Number(value.toPrecision(3))
  const { metric, value, unit, peerValue } = figure
  console.log(JSON.stringify({ bench: 'durable-steps', metric, value: rounded(value), unit, peer: 'a transaction per command', peerValue: rounded(peerValue), ratio: rounded(value / peerValue) }))
}
