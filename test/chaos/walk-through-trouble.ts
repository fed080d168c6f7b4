import { send } from '../product/json-client.ts'
import { ChaosHouse } from './chaos-house.ts'
import { check } from './check.ts'
import { History, type Refusal } from './history.ts'
import { operate } from './operator.ts'
import { openOutsideLedger } from './outside-ledger.ts'
import { RandomArms } from './random-arms.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'

/** Inputs that are acknowledged before the trouble, and after it. */
const stretch = 20

export interface Trouble {
  env?: { [name: string]: string }
  /** 4 where absent. */
  operators?: number
  /** What the trouble makes of the engine; `down` where absent: it refuses everybody. */
  engineIs?: 'down' | 'slow'
  begin(house: ChaosHouse): Promise<void>
  end(house: ChaosHouse): Promise<void>
  /** Before what is left is read: in the data folder of the product, unless this answers another. */
  cleanUp?(): Promise<string | void>
}

/** What the product said of the trouble while it lasted, `details` by each of its parts; whom it refused; and what was lost or doubled by it. */
export interface TroubleOutcome { details: string[]; metrics: string; refusals: Refusal[]; printed: string; broken: string[] }

interface Part { name: string; state: 'up' | 'down'; detail: string }

/** Operators walk sessions through the product while something goes wrong that nobody kills it for. It must say so, and go on by itself once it is over. */
export async function walkThroughTrouble({ env, operators = 4, engineIs = 'down', begin, end, cleanUp }: Trouble): Promise<TroubleOutcome> {
  const ledger = await openOutsideLedger()
  const house = await ChaosHouse.open(ledger, new RandomArms({ seed: 1 }), env)
  const history = new History()
  let goesOn = true
  const work = Promise.all(Array.from({ length: operators }, (_, operator) => operate({ url: house.url, gate: house.gate, history, random: randomFrom(operator), goesOn: () => goesOn })))
  await history.moreInputs(stretch)
  const earlier = history.refusals.length
  await begin(house)
  const details = await untilEngineIs(house, engineIs)
  const metrics = await untilMetricsSay(house, engineIs === 'slow' ? 'souffleur_engine_slow 1' : 'souffleur_part_up{part="engine"} 0')
  if (engineIs === 'down') history.refusals.push(await refusedStart(house))
  else await history.moreInputs(stretch)
  const refusals = history.refusals.slice(earlier)
  await end(house)
  await untilEngineIs(house, 'well')
  await history.moreInputs(stretch)
  goesOn = false
  await work
  const printed = house.product.printed()
  const dataDir = await house.close()
  const broken = check({ history, ledger, kills: 2 * stretch, ...await readRemains(await cleanUp?.() ?? dataDir) })
  await ledger.stop()
  return { details, metrics, refusals, printed, broken }
}

const signs: { [state in 'down' | 'slow' | 'well']: (parts: Part[], engine: Part) => boolean } = {
  down: (_parts, engine) => engine.state === 'down',
  slow: (_parts, engine) => engine.state === 'up' && engine.detail.includes('slow'),
  well: (parts, engine) => parts.every(({ state }) => state === 'up') && !engine.detail.includes('slow'),
}

/** Asks whether the product is ready until its engine is like that; what it says of its parts then. */
async function untilEngineIs({ url }: ChaosHouse, state: keyof typeof signs): Promise<string[]> {
  for (;;) {
    const { status, body } = await send(`${url}/health/ready`, 'GET')
    const parts = body.parts as Part[]
    const down = parts.filter((part) => part.state === 'down')
    if ((status === 200) !== (down.length === 0)) throw new Error(`Ready answers ${status} with ${down.map(({ name }) => name).join(', ') || 'nothing'} down`)
    if (signs[state](parts, parts.find(({ name }) => name === 'engine')!)) return parts.map(({ name, detail }) => `${name}: ${detail}`)
  }
}

async function untilMetricsSay({ url }: ChaosHouse, line: string): Promise<string> {
  for (;;) {
    const { body } = await send(`${url}/metrics`, 'GET')
    if (body.includes(line)) return body
  }
}

async function refusedStart({ url }: ChaosHouse): Promise<Refusal> {
  const { status, headers } = await send(`${url}/api/v1/sessions`, 'POST', { script: 'chaos' }, { 'idempotency-key': 'during the trouble' })
  return { status, retryAfter: headers.get('retry-after') }
}
