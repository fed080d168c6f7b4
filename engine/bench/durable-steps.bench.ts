import { startEngine, type EngineOptions } from '../src/start-engine.ts'
import { startScratchDatabase } from '../test/store/scratch-database.ts'
import { converse } from './converse.ts'
import { percentile } from './percentile.ts'
import { printFigure } from './print-figure.ts'
import { stepId, taskRow } from './task-row.ts'

/**
 * Durable steps: conversations of ten job steps, each job pushed and completed at once, on the embedded Postgres. The peer is the same engine
 * with one transaction a command. One JSON line a figure.
 */
const steps = 10
const warmUp = 1_000
const measured = 4_000
const clientCounts = [1, 32, 128]

const database = await startScratchDatabase()
for (const clients of clientCounts) {
  const peer = await measure(clients, { batchCommands: 1, batchesInFlight: 1 })
  const ours = await measure(clients, {})
  const figure = { bench: 'durable-steps', peer: 'a transaction per command' }
  printFigure({ ...figure, metric: `steps/s, ${clients} clients`, value: ours.rate, unit: '1/s', peerValue: peer.rate })
  printFigure({ ...figure, metric: `step p50, ${clients} clients`, value: ours.p50, unit: 'ms', peerValue: peer.p50 })
  printFigure({ ...figure, metric: `step p99, ${clients} clients`, value: ours.p99, unit: 'ms', peerValue: peer.p99 })
}
await database.stop()

async function measure(clients: number, limits: EngineOptions['limits']) {
  const engine = await startEngine({ connectionString: await database.newDatabase(), limits })
  await engine.client.deployResource({ resources: [{ name: 'bench.bpmn', content: taskRow('bench', { steps, jobType: 'step' }) }] })
  const conversation = { processId: 'bench', jobType: 'step', lastStep: stepId(steps - 1), count: clients }
  await converse(engine.client, { ...conversation, duration: warmUp })
  const { latencies, steps: taken, seconds } = await converse(engine.client, { ...conversation, duration: measured })
  const rate = taken / seconds
  await engine.stop()
  return { rate, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) }
}
