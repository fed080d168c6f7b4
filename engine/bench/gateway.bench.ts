import type { EngineClient } from '../src/client/engine-client.ts'
import { createWireEngineClient } from '../src/client/wire/wire-engine-client.ts'
import { startScratchDatabase } from '../test/store/scratch-database.ts'
import { converse, type Conversed } from './converse.ts'
import { percentile } from './percentile.ts'
import { printFigure } from './print-figure.ts'
import { startBenchEngine } from './start-bench-engine.ts'
import { stepId, taskRow } from './task-row.ts'

/**
 * What a Zeebe client gets from the gateway, over gRPC: conversations of ten streamed jobs, and instances of one job. The peer is a real Zeebe with the same
 * client in the same run, where one runs: name it by `ZEEBE_PEER=host:port`.
 */
const bench = 'gateway'
const warmUp = Number(process.env.WARM_UP_MS ?? 3_000)
const duration = Number(process.env.BENCH_MS ?? 6_000)
const conversations = 32
const inFlight = 64
const steps = 10

const database = await startScratchDatabase()
const engine = await startBenchEngine(await database.newDatabase())
const ours = await measure(engine.address)
await engine.stop()
await database.stop()
const peer = process.env.ZEEBE_PEER ? 'Zeebe' : undefined
const theirs = peer && (await measure(process.env.ZEEBE_PEER!))

const print = (metric: string, unit: string, valueOf: (figures: Figures) => number) => printFigure({ bench, metric, unit, value: valueOf(ours), ...(peer && theirs && { peer, peerValue: valueOf(theirs) }) })
print(`job steps/s, ${conversations} conversations`, '1/s', ({ rows }) => rows.steps / rows.seconds)
print(`next job p50, ${conversations} conversations`, 'ms', ({ rows }) => percentile(rows.latencies, 0.5))
print(`next job p99, ${conversations} conversations`, 'ms', ({ rows }) => percentile(rows.latencies, 0.99))
print(`one-task instances/s, ${inFlight} in flight`, '1/s', ({ single }) => single.steps / single.seconds)
process.exit()

interface Figures { rows: Conversed; single: Conversed }

async function measure(address: string): Promise<Figures> {
  const client = createWireEngineClient(address)
  const rows = await play(client, { steps, count: conversations })
  return { rows, single: await play(client, { steps: 1, count: inFlight }) }
}

/** Names of its own for each run: the peer may be shared, and keeps what it was given. */
async function play(client: EngineClient, { steps: length, count }: { steps: number; count: number }): Promise<Conversed> {
  const processId = `bench-${process.pid}-${length}`
  await client.deployResource({ resources: [{ name: `${processId}.bpmn`, content: taskRow(processId, { steps: length, jobType: processId }) }] })
  const conversation = { processId, jobType: processId, lastStep: stepId(length - 1), count }
  await converse(client, { ...conversation, duration: warmUp })
  return converse(client, { ...conversation, duration })
}
