import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseProcessOf } from '../product/database-of.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { Arms } from './arms.ts'
import { Gate } from './gate.ts'
import type { Kill } from './kill-plan.ts'
import type { OutsideLedger } from './outside-ledger.ts'

/** The product, its script and functions, and how each part of it dies. */
export class ChaosHouse {
  #product: Product
  #edition = 1
  readonly #arms: Arms
  readonly gate = new Gate()
  /** Points at which a life has ended, and the last of them where the last life ended at one. */
  readonly diedAt = new Set<string>()
  lastDeath: string | undefined

  constructor(product: Product, arms: Arms) {
    this.#product = product
    this.#arms = arms
  }

  /** `given`: environment of the product. */
  static async open(ledger: OutsideLedger, seed: number, given: { [name: string]: string } = {}): Promise<ChaosHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'souffleur-chaos-'))
    const systems = join(folder, 'systems.json')
    writeFileSync(systems, JSON.stringify({ ledger: { baseUrl: ledger.url } }))
    const arms = new Arms(folder, seed)
    const house = new ChaosHouse(await startProduct({ SYSTEMS: systems, ...arms.none, ...given }), arms)
    for (const [id, method, repeatable] of [['chaos-charge', 'POST', false], ['chaos-look-up', 'GET', true]] as const) await house.#ask(`functions/${id}`, 'PUT', ledgerFunction(id, method, repeatable))
    await house.#ask('scripts', 'POST', { name: 'Chaos', bpmn: drawing(1) })
    await house.#ask('scripts/chaos/versions', 'POST', { note: 'Edition 1' })
    house.gate.open()
    return house
  }

  get url(): string { return this.#product.url }

  get product(): Product { return this.#product }

  /** The points that some life has passed. */
  get passed(): ReadonlySet<string> { return this.#arms.passed() }

  /** Resolves when this life ends by itself, at its point. */
  get died(): Promise<unknown> { return this.#product.ended }

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
    this.lastDeath = undefined
    if (target === 'database' && !this.#isDead) return void process.kill(database, 'SIGKILL')
    await this.#comeBack(target === 'product' ? undefined : database)
  }

  /** Until the work is done: nobody kills any more, but a life may still end at its point. */
  async outlive(work: Promise<unknown>): Promise<void> {
    const done = work.then(() => true)
    while (!await Promise.race([done, this.died.then(() => false)])) await this.#comeBack(undefined)
  }

  /** Ctrl+C. Answers with the data folder that is left. */
  async close(): Promise<string> {
    if (this.#isDead) await this.#comeBack(undefined)
    await this.#product.stop()
    return this.#product.env.DATA_DIR!
  }

  get #isDead(): boolean {
    return this.#product.process.signalCode !== null || this.#product.process.exitCode !== null
  }

  /** The next life, perhaps one that ends at a point; a life that ends before it is open is followed by one without. */
  async #comeBack(database: number | undefined): Promise<void> {
    this.gate.shut()
    if (this.#isDead) this.#noteDeath()
    await this.#product.kill()
    if (database !== undefined) process.kill(database, 'SIGKILL')
    const env = Object.fromEntries(Object.entries(this.#product.env).filter(([name]) => name !== 'FAIL_POINT'))
    this.#product = await startProduct({ ...env, ...this.#arms.next() }).catch(() => startProduct({ ...env, ...this.#arms.none }))
    this.gate.open()
  }

  #noteDeath(): void {
    this.lastDeath = this.#product.env.FAIL_POINT
    if (this.lastDeath) this.diedAt.add(this.lastDeath.replace(/ \d+$/, ''))
  }

  /** Asks the library until it answers: its database may have just been killed, and so may it. @throws on a refusal */
  async #ask(path: string, method: string, body?: object): Promise<any> {
    for (;;) {
      const reply = await send(`${this.url}/api/v1/${path}`, method, body, method === 'POST' ? { 'idempotency-key': `edition ${this.#edition} ${path}` } : {}).catch(() => undefined)
      if (reply && reply.status < 300) return reply.body
      if (reply && reply.status < 500) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.body)}`)
      if (this.#isDead) await this.#comeBack(undefined)
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
