import { send } from '../product/json-client.ts'
import { ChaosHouse } from './chaos-house.ts'
import { check } from './check.ts'
import { History } from './history.ts'
import { operate } from './operator.ts'
import { openOutsideLedger } from './outside-ledger.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'

const operators = 4
/** Inputs that are acknowledged before the trouble, and after it. */
const stretch = 20

export interface Trouble {
  env?: { [name: string]: string }
  begin(house: ChaosHouse): Promise<void>
  end(house: ChaosHouse): Promise<void>
  /** Before what is left is read: in the data folder of the product, unless this answers another. */
  cleanUp?(): Promise<string | void>
}

/** What the product said of the trouble while it lasted, and what was lost or doubled by it. */
export interface TroubleOutcome { details: string[]; isUpInMetrics: boolean; refusal: { status: number; retryAfter: string | null }; printed: string; broken: string[] }

/** Operators walk sessions through the product while something goes wrong that nobody kills it for. It must say so, and go on by itself once it is over. */
export async function walkThroughTrouble({ env, begin, end, cleanUp }: Trouble): Promise<TroubleOutcome> {
  const ledger = await openOutsideLedger()
  const house = await ChaosHouse.open(ledger, 1, env)
  const history = new History()
  let goesOn = true
  const work = Promise.all(Array.from({ length: operators }, (_, operator) => operate({ url: house.url, gate: house.gate, history, random: randomFrom(operator), goesOn: () => goesOn })))
  await history.moreInputs(stretch)
  await begin(house)
  const details = await untilDownAre(house, (down) => down.some((detail) => detail.startsWith('engine:')))
  const refusal = await refusedStart(house)
  const isUpInMetrics = /part_up\{part="engine"\} 1/.test((await send(`${house.url}/metrics`, 'GET')).body)
  await end(house)
  await untilDownAre(house, (down) => down.length === 0)
  await history.moreInputs(stretch)
  goesOn = false
  await work
  const printed = house.product.printed()
  const dataDir = await house.close()
  const broken = check({ history, ledger, kills: 2 * stretch, ...await readRemains(await cleanUp?.() ?? dataDir) })
  await ledger.stop()
  return { details, isUpInMetrics, refusal, printed, broken }
}

/** Asks whether the product is ready until those parts are down that are to be; what it says of them. */
async function untilDownAre({ url }: ChaosHouse, areRight: (down: string[]) => boolean): Promise<string[]> {
  for (;;) {
    const { status, body } = await send(`${url}/health/ready`, 'GET')
    const down: string[] = body.parts.filter(({ state }: { state: string }) => state === 'down').map(({ name, detail }: { name: string; detail: string }) => `${name}: ${detail}`)
    if ((status === 200) !== (down.length === 0)) throw new Error(`Ready answers ${status} with ${down.join(', ') || 'nothing'} down`)
    if (areRight(down)) return down
  }
}

async function refusedStart({ url }: ChaosHouse): Promise<TroubleOutcome['refusal']> {
  const { status, headers } = await send(`${url}/api/v1/sessions`, 'POST', { script: 'chaos' }, { 'idempotency-key': 'during the trouble' })
  return { status, retryAfter: headers.get('retry-after') }
}
