import { percentile, printFigure, tenStepScript } from '@souffleur/engine/bench'
import { send } from '../product/json-client.ts'
import { startProduct } from '../product/start-product.ts'
import { offerSessions } from './offer-sessions.ts'
import { publishScript } from './publish-script.ts'

/** From a saved draft to the first session on it, while conversations keep the product busy: beside the same on a product at rest. No call may fail. */
const bench = 'publish'
const duration = Number(process.env.BENCH_MS ?? 20_000)
const callers = Number(process.env.SESSIONS ?? 128)
const publications = 5

const product = await startProduct()
try {
  const script = await publishScript(product.url, 'Ten steps', tenStepScript('ten_steps'))
  const idle = await publishTimes(script, 'at rest')
  const load = offerSessions({ url: product.url, script, callers, duration })
  const busy = await publishTimes(script, 'under load')
  const { failed, refused, perSecond } = await load
  printFigure({ bench, metric: `draft to first session, ${callers} callers (${Math.round(perSecond)} answers/s), slowest of ${publications}`, unit: 'ms', value: percentile(busy, 1), peer: 'at rest', peerValue: percentile(idle, 1) })
  printFigure({ bench, metric: 'failed or refused calls', unit: 'calls', value: failed.length + refused.length })
} finally {
  await product.stop()
}

async function publishTimes(script: string, words: string): Promise<number[]> {
  const times: number[] = []
  for (let n = 1; n <= publications; n += 1) times.push(await publish(script, `${words} ${n}`))
  return times
}

/** @throws where anything is refused, or the session is not on the version that was just published */
async function publish(script: string, words: string): Promise<number> {
  const library = `${product.url}/api/v1/scripts/${script}`
  const { body: draft } = await send(`${library}/draft`, 'GET')
  const named = draft.bpmn.replace(/(<bpmn:userTask [^>]*name=")[^"]*/, `$1${words}`)
  const saved = await send(`${library}/draft`, 'PUT', { revision: draft.revision, bpmn: named })
  const began = performance.now()
  const { body: version } = await send(`${library}/versions`, 'POST', { note: words })
  const { body: session } = await send(`${product.url}/api/v1/sessions`, 'POST', { script, context: { name: 'Ada', plan: 'pro' } })
  if (session.script?.version !== version.version) throw new Error(`The session is on version ${session.script?.version}, not ${version.version}: ${JSON.stringify([saved.status, version, session])}`)
  return performance.now() - began
}
