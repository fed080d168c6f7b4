import { createWireEngineClient } from '@souffleur/engine'
import { converse, percentile, printFigure, scriptSteps, tenStepScript } from '@souffleur/engine/bench'
import { startZeebe } from '../cluster/start-zeebe.ts'
import { startProduct } from '../product/start-product.ts'
import { publishScript } from './publish-script.ts'
import { walkSessions } from './walk-sessions.ts'

/**
 * Conversation steps through the session API of the product on a real Zeebe. The peer is a bare client that plays the same script on the same Zeebe with streamed jobs, turn and turn about
 * with ours in one run: it keeps no conversation, checks no answer and speaks no HTTP. Both measure the way to the next step; what the last answer of a conversation takes, which for the peer ends with its job and
 * for ours with the word that the instance is gone, is told beside it. `ZEEBE_PEER=host:port` names a Zeebe that runs; without it one is started.
 */
const bench = 'cluster-steps'
const warmUp = Number(process.env.WARM_UP_MS ?? 5_000)
const duration = Number(process.env.BENCH_MS ?? 5_000)
const rounds = Number(process.env.ROUNDS ?? 2)
const sessionCounts = (process.env.SESSIONS ?? '1,32').split(',').map(Number)

interface Figures { latencies: number[]; stepsPerSecond: number; ends?: number[] }

const own = process.env.ZEEBE_PEER ? undefined : await startZeebe()
const address = process.env.ZEEBE_PEER ?? own!.address
const product = await startProduct({ ZEEBE_ADDRESS: address, KAFKA_BROKERS: '' })
const client = createWireEngineClient(address)
try {
  await compare()
} finally {
  client.close()
  await product.stop()
  await own?.stop()
}

async function compare(): Promise<void> {
  const began = performance.now()
  const script = await publishScript(product.url, 'Ten steps', tenStepScript(`ten_steps_${process.pid}`))
  await walkSessions({ url: product.url, script, sessions: 1, duration: 0 })
  printFigure({ bench, metric: 'draft to the end of a first session on it', value: performance.now() - began, unit: 'ms' })
  const jobType = `bench-${process.pid}`
  await client.deployResource({ resources: [{ name: `${jobType}.bpmn`, content: bareScript(jobType) }] })
  const walk = async (sessions: number, ms: number): Promise<Figures> => {
    const { toNextStep, toEnd, stepsPerSecond } = await walkSessions({ url: product.url, script, sessions, duration: ms })
    return { latencies: toNextStep, stepsPerSecond, ends: toEnd }
  }
  const bare = async (count: number, ms: number): Promise<Figures> => {
    const { latencies, steps, seconds } = await converse(client, { processId: jobType, jobType, lastStep: `step${scriptSteps - 1}`, count, duration: ms })
    return { latencies, stepsPerSecond: steps / seconds }
  }
  await bare(16, warmUp)
  await walk(16, warmUp)
  for (const sessions of sessionCounts) print(sessions, await inTurns(() => walk(sessions, duration), () => bare(sessions, duration)))
}

/** The same conversation as jobs of a type that nobody else takes. */
function bareScript(jobType: string): string {
  return tenStepScript(jobType).replaceAll('bpmn:userTask', 'bpmn:serviceTask').replaceAll('<zeebe:taskHeaders>', `<zeebe:taskDefinition type="${jobType}" /><zeebe:taskHeaders>`)
}

async function inTurns(measureOurs: () => Promise<Figures>, measureTheirs: () => Promise<Figures>): Promise<{ ours: Figures; theirs: Figures }> {
  const [ours, theirs]: [Figures[], Figures[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    theirs.push(await measureTheirs())
    ours.push(await measureOurs())
  }
  return { ours: together(ours), theirs: together(theirs) }
}

function together(figures: Figures[]): Figures {
  return { latencies: figures.flatMap(({ latencies }) => latencies), ends: figures.flatMap(({ ends = [] }) => ends), stepsPerSecond: figures.reduce((sum, { stepsPerSecond }) => sum + stepsPerSecond, 0) / figures.length }
}

function print(sessions: number, { ours, theirs }: { ours: Figures; theirs: Figures }): void {
  const line = (metric: string, unit: string, valueOf: (figures: Figures) => number) =>
    printFigure({ bench, metric: `${metric}, ${sessions} at once`, unit, value: valueOf(ours), peer: 'bare Zeebe client', peerValue: valueOf(theirs) })
  line('steps/s', '1/s', ({ stepsPerSecond }) => stepsPerSecond)
  line('next step p50', 'ms', ({ latencies }) => percentile(latencies, 0.5))
  line('next step p99', 'ms', ({ latencies }) => percentile(latencies, 0.99))
  printFigure({ bench, metric: `end of the conversation p50, ${sessions} at once`, unit: 'ms', value: percentile(ours.ends!, 0.5) })
}
