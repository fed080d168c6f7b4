import { measureBpmnEngine, percentile, printFigure, tenStepScript } from '@souffleur/engine/bench'
import { startProduct } from '../product/start-product.ts'
import { publishScript } from './publish-script.ts'
import { walkSessions } from './walk-sessions.ts'

/**
 * Durable conversation steps through the session API of the whole product, over HTTP: every answer is on disk, and holds the next step. The
 * peer is bpmn-engine with its state out and in at every step, which stores nothing and speaks to nobody.
 */
const bench = 'session-steps'
/** Until V8 has compiled what runs all the time, a step costs a third more. */
const warmUp = Number(process.env.WARM_UP_MS ?? 15_000)
const duration = Number(process.env.BENCH_MS ?? 8_000)
const sessionCounts = (process.env.SESSIONS ?? '32,128').split(',').map(Number)

const peer = measureBpmnEngine()
const product = await startProduct()
try {
  const script = await publishScript(product.url, 'Ten steps', tenStepScript('ten_steps'))
  await walkSessions({ url: product.url, script, sessions: 64, duration: warmUp })
  for (const sessions of sessionCounts) {
    const { stepsPerSecond, latencies } = await walkSessions({ url: product.url, script, sessions, duration })
    printFigure({ bench, metric: `steps/s, ${sessions} sessions`, value: stepsPerSecond, unit: '1/s', peer: 'bpmn-engine', peerValue: peer.stepsPerSecond })
    printFigure({ bench, metric: `step p50, ${sessions} sessions`, value: percentile(latencies, 0.5), unit: 'ms', peer: 'bpmn-engine', peerValue: 1000 / peer.stepsPerSecond })
    printFigure({ bench, metric: `step p99, ${sessions} sessions`, value: percentile(latencies, 0.99), unit: 'ms', peer: 'bpmn-engine', peerValue: 1000 / peer.stepsPerSecond })
  }
} finally {
  await product.stop()
}
