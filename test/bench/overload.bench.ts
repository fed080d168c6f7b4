import { readFileSync } from 'node:fs'
import { percentile, printFigure, tenStepScript } from '@souffleur/engine/bench'
import { startProduct } from '../product/start-product.ts'
import { offerSessions } from './offer-sessions.ts'
import { publishScript } from './publish-script.ts'

/**
 * Ten times more callers than the product can serve: how much it still does, beside its own peak in the same run, how long those wait who are served, and how soon the
 * others are told. BENCH_MS=300000 for the full five minutes.
 */
const bench = 'overload'
const duration = Number(process.env.BENCH_MS ?? 30_000)
const callers = Number(process.env.SESSIONS ?? 128)
const times = 10

const product = await startProduct()
try {
  const script = await publishScript(product.url, 'Ten steps', tenStepScript('ten_steps'))
  const offer = { url: product.url, script }
  await offerSessions({ ...offer, callers, duration: Math.min(duration, 15_000) })
  const peak = await offerSessions({ ...offer, callers, duration: Math.min(duration, 15_000) })
  const before = residentMb(product.process.pid!)
  const flood = await offerSessions({ ...offer, callers: callers * times, duration })
  const peer = `its own peak, ${callers} callers`
  printFigure({ bench, metric: `answers/s, ${callers * times} callers`, unit: '1/s', value: flood.perSecond, peer, peerValue: peak.perSecond })
  printFigure({ bench, metric: 'p99 of what is answered', unit: 'ms', value: percentile(flood.accepted, 0.99), peer, peerValue: percentile(peak.accepted, 0.99) })
  printFigure({ bench, metric: 'p99 of refusals', unit: 'ms', value: flood.refused.length ? percentile(flood.refused, 0.99) : 0 })
  printFigure({ bench, metric: 'refused', unit: '% of calls', value: (100 * flood.refused.length) / (flood.accepted.length + flood.refused.length) })
  printFigure({ bench, metric: 'memory', unit: 'MB', value: residentMb(product.process.pid!), peer: 'before', peerValue: before })
  printFigure({ bench, metric: 'failed calls', unit: 'calls', value: flood.failed.length })
  if (flood.failed.length) console.error(flood.failed[0])
} finally {
  await product.stop()
}

/** What a process has in memory, as Linux tells. */
function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
}
