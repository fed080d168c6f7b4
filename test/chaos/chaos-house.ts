import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseProcessOf } from '../product/database-of.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import type { Arm, Arms } from './arms.ts'
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
  /** Lives that ended by themselves though something only failed or stood still: as sentences. */
  readonly collapses: string[] = []
  lastDeath: string | undefined

  constructor(product: Product, arms: Arms) {
    this.#product = product
    this.#arms = arms
  }

  /** `given`: environment of the product, whose first life is not armed. */
  static async open(ledger: OutsideLedger, arms: Arms, given: { [name: string]: string } = {}): Promise<ChaosHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'souffleur-chaos-'))
    const systems = join(folder, 'systems.json')
    writeFileSync(systems, JSON.stringify({ ledger: { baseUrl: ledger.url } }))
    const house = new ChaosHouse(await startProduct({ SYSTEMS: systems, ...arms.none, ...given }), arms)
    for (const [id, method, repeatable] of [['chaos-charge', 'POST', false], ['chaos-look-up', 'GET', true]] as const) await house.#ask(`functions/${id}`, 'PUT', ledgerFunction(id, method, repeatable))
    await house.#ask('scripts', 'POST', { name: 'Chaos', bpmn: drawing(1) })
    await house.#ask('scripts/chaos/versions', 'POST', { note: 'Edition 1' })
    house.gate.open()
    return house
  }

  get url(): string { return this.#product.url }

  get product(): Product { return this.#product }

  /** The point at which this life ends by itself. */
  get armedWith(): string | undefined { return this.#product.env.FAIL_POINT }

  /** Resolves when this life ends by itself, at its point. */
  get died(): Promise<unknown> { return this.#product.ended }

  /** The next edition goes live while sessions are on the way; a function that it calls is stored anew. */
  async publish(): Promise<void> {
    this.#edition++
    await this.#draw(drawing(this.#edition))
    const { version } = await this.#ask('scripts/chaos/versions', 'POST', { note: `Edition ${this.#edition}` })
    await this.#ask('functions/chaos-look-up', 'PUT', ledgerFunction('chaos-look-up', 'GET', true))
    await this.#ask('scripts/chaos/releases', 'POST', { shares: [{ version, share: 100 }] })
  }

  /** A draft that is stored may have been answered to nobody: one that is repeated is refused as out of date. */
  async #draw(bpmn: string): Promise<void> {
    for (;;) {
      const draft = await this.#ask('scripts/chaos/draft', 'GET')
      if (draft.bpmn === bpmn) return
      await this.#ask('scripts/chaos/draft', 'PUT', { revision: draft.revision, bpmn })
    }
  }

  /** Kills, and brings back what does not come back by itself: the product starts its database again. */
  async suffer({ target }: Pick<Kill, 'target'>): Promise<void> {
    const database = await databaseProcessOf(this.#product.env.DATA_DIR!)
    this.lastDeath = undefined
    if (target === 'nobody' && !this.#isDead) return this.#handOver()
    if (target === 'database' && !this.#isDead) return void process.kill(database, 'SIGKILL')
    await this.#comeBack(target === 'product' || target === 'nobody' ? undefined : database)
  }

  /** Another copy takes the place while clients go on: nobody stands at the gate. */
  async #handOver(): Promise<void> {
    const before = this.#product
    const after = await startProduct({ ...this.#unarmed, ...this.#arms.next() }).catch(() => undefined)
    if (!after) return this.#comeBack(undefined, { isRelieved: before.process.exitCode === 0 })
    this.#product = after
    await before.ended
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

  /** The next life, perhaps one that ends at a point, even before it is open. */
  async #comeBack(database: number | undefined, { isRelieved = false } = {}): Promise<void> {
    this.gate.shut()
    if (this.#isDead && !isRelieved) this.#noteDeath()
    await this.#product.kill()
    if (database !== undefined) process.kill(database, 'SIGKILL')
    this.#product = await this.#live(this.#arms.next())
    this.gate.open()
  }

  async #live(arm: Arm): Promise<Product> {
    return startProduct({ ...this.#unarmed, ...arm }).catch((error: unknown) => {
      if (!arm.FAIL_POINT) throw error
      return this.#live(this.#arms.instead())
    })
  }

  get #unarmed(): { [name: string]: string } {
    return Object.fromEntries(Object.entries(this.#product.env).filter(([name]) => name !== 'FAIL_POINT'))
  }

  #noteDeath(): void {
    this.lastDeath = this.#product.env.FAIL_POINT
    const { signalCode, exitCode } = this.#product.process
    if (signalCode === 'SIGKILL' && this.lastDeath) this.diedAt.add(this.lastDeath.replace(/ \d+$/, ''))
    else this.collapses.push(`I12: a life ended by itself (${exitCode ?? signalCode}), armed with "${this.lastDeath}":\n${this.#product.printed()}`)
  }

  /** Asks the library until it answers, be it that something has changed meanwhile: its database may have just been killed, and so may it. @throws on any other refusal */
  async #ask(path: string, method: string, body?: object): Promise<any> {
    for (;;) {
      const reply = await send(`${this.url}/api/v1/${path}`, method, body, method === 'POST' ? { 'idempotency-key': `edition ${this.#edition} ${path}` } : {}).catch(() => undefined)
      if (reply && (reply.status < 300 || reply.status === 409)) return reply.body
      if (reply && reply.status < 500) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.body)}`)
      if (this.#isDead) await this.#comeBack(undefined)
    }
  }
}

const drawing = (edition: number) => readFileSync(new URL('conversation.bpmn', import.meta.url), 'utf8').replaceAll('Edition 1', `Edition ${edition}`)

const ledgerFunction = (id: string, method: string, repeatable: boolean) => ({
  name: id, system: 'ledger', kind: 'http', repeatable,
  parameters: [{ name: 'session', label: 'Session', type: 'string', required: true }],
  policy: method === 'POST' ? {} : { cache: { ttlSeconds: 60 } },
  request: method === 'POST' ? { method, path: '/charges', body: '={session: session}' } : { method, path: '/accounts/{{ session }}' },
  response: { result: '=body' }, errors: [], samples: [],
})
