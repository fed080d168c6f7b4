import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseProcessOf } from '../product/database-of.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { check } from './check.ts'
import { Gate } from './gate.ts'
import { History } from './history.ts'
import { killPlan, type Kill } from './kill-plan.ts'
import { operate } from './operator.ts'
import { openOutsideLedger, type OutsideLedger } from './outside-ledger.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'

const operators = 8

export interface ChaosOptions { seed: number; kills: number; say?: (line: string) => void }
export interface ChaosOutcome { broken: string[]; kills: number; inputs: number; sessions: number; attempts: number; failures: number }

/**
 * The real product with its real database, killed again and again by a plan from a seed while operators walk sessions through it; then
 * everybody finishes, the product is stopped, and what is left is checked against what was acknowledged.
 */
export async function runChaos({ seed, kills, say = () => undefined }: ChaosOptions): Promise<ChaosOutcome> {
  const ledger = await openOutsideLedger()
  const house = await ChaosHouse.open(ledger)
  const history = new History()
  let goesOn = true
  const work = Promise.all(Array.from({ length: operators }, (_, operator) => operate({ url: house.url, gate: house.gate, history, random: randomFrom(seed * operators + operator), goesOn: () => goesOn })))
  for (const [index, kill] of killPlan(seed, kills).entries()) {
    await Promise.race([history.moreInputs(kill.afterInputs), work])
    if (kill.publishes) await house.publish()
    await house.suffer(kill)
    say(`kill ${index + 1} of ${kills} (${kill.target}): ${history.inputs.length} inputs acknowledged, ${history.ended.size} sessions ended`)
  }
  goesOn = false
  await work
  const dataDir = await house.close()
  const broken = check({ history, ledger, kills, ...await readRemains(dataDir) })
  await ledger.stop()
  return { broken, kills, inputs: history.inputs.length, sessions: history.started.size, attempts: history.attempts, failures: history.failures }
}

/** The product, its script and functions, and how each part of it dies. */
class ChaosHouse {
  #product: Product
  #edition = 1
  readonly gate = new Gate()

  constructor(product: Product) {
    this.#product = product
  }

  static async open(ledger: OutsideLedger): Promise<ChaosHouse> {
    const systems = join(mkdtempSync(join(tmpdir(), 'souffleur-chaos-')), 'systems.json')
    writeFileSync(systems, JSON.stringify({ ledger: { baseUrl: ledger.url } }))
    const house = new ChaosHouse(await startProduct({ SYSTEMS: systems }))
    for (const [id, method, repeatable] of [['chaos-charge', 'POST', false], ['chaos-look-up', 'GET', true]] as const) await house.#ask(`functions/${id}`, 'PUT', ledgerFunction(id, method, repeatable))
    await house.#ask('scripts', 'POST', { name: 'Chaos', bpmn: drawing(1) })
    await house.#ask('scripts/chaos/versions', 'POST', { note: 'Edition 1' })
    house.gate.open()
    return house
  }

  get url(): string { return this.#product.url }

  /** The next edition goes live while sessions are on the way. */
  async publish(): Promise<void> {
    this.#edition++
    const { revision } = await this.#ask('scripts/chaos/draft', 'GET')
    await this.#ask('scripts/chaos/draft', 'PUT', { revision, bpmn: drawing(this.#edition) })
    await this.#ask('scripts/chaos/versions', 'POST', { note: `Edition ${this.#edition}` })
  }

  /** Kills, and brings back what does not come back by itself: the product starts its database again. */
  async suffer({ target }: Kill): Promise<void> {
    const database = await databaseProcessOf(this.#product.env.DATA_DIR!)
    if (target === 'database') return void process.kill(database, 'SIGKILL')
    this.gate.shut()
    await this.#product.kill()
    if (target === 'both') process.kill(database, 'SIGKILL')
    this.#product = await this.#product.again()
    this.gate.open()
  }

  /** Ctrl+C. Answers with the data folder that is left. */
  async close(): Promise<string> {
    await this.#product.stop()
    return this.#product.env.DATA_DIR!
  }

  /** Asks the library until it answers: its database may have just been killed. @throws on a refusal */
  async #ask(path: string, method: string, body?: object): Promise<any> {
    for (;;) {
      const reply = await send(`${this.url}/api/v1/${path}`, method, body, method === 'POST' ? { 'idempotency-key': `edition ${this.#edition} ${path}` } : {}).catch(() => undefined)
      if (reply && reply.status < 300) return reply.body
      if (reply && reply.status < 500) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.body)}`)
    }
  }
}

const drawing = (edition: number) => readFileSync(new URL('conversation.bpmn', import.meta.url), 'utf8').replaceAll('Edition 1', `Edition ${edition}`)

const ledgerFunction = (id: string, method: string, repeatable: boolean) => ({
  name: id, system: 'ledger', kind: 'http', repeatable,
  parameters: [{ name: 'session', label: 'Session', type: 'string', required: true }],
  request: method === 'POST' ? { method, path: '/charges', body: '={session: session}' } : { method, path: '/accounts/{{ session }}' },
  response: { result: '=body' }, errors: [], policy: {}, samples: [],
})
