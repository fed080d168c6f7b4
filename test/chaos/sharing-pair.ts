import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import type { SessionState } from '@souffleur/schemas'
import { followSession } from '../product/follow-session.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'

export type Place = 0 | 1

/** Two processes that share the two partitions of a database, and a client that knows both. The second may die. */
export class SharingPair {
  readonly database: string
  readonly products: [Product, Product]
  readonly #scratch: ScratchDatabase

  private constructor(scratch: ScratchDatabase, database: string, products: [Product, Product]) {
    this.#scratch = scratch
    this.database = database
    this.products = products
  }

  static async open(): Promise<SharingPair> {
    const scratch = await startScratchDatabase()
    const database = await scratch.newDatabase()
    const open = (leads: string) => startProduct({ DATABASE_URL: database, PARTITIONS: '2', LEADS: leads })
    return new SharingPair(scratch, database, [await open('1'), await open('2')])
  }

  /** Starts the second again, with these words more in its environment. */
  async again(env: { [name: string]: string } = {}): Promise<void> {
    this.products[1] = await startProduct({ ...this.products[1].env, FAIL_POINT: '', ...env })
  }

  /** Ends both; the database stays. */
  async rest(): Promise<void> {
    await Promise.all(this.products.map((product) => product.stop()))
  }

  async stop(): Promise<void> {
    await this.rest()
    await this.#scratch.stop()
  }

  /** A session that stands on its first step. */
  async start(place: Place): Promise<SessionState> {
    const body = await this.#insist(place, '', { script: 'promised-payment', context: { phone: '+79001234567' } })
    return this.follow(body, ({ status }) => status === 'waiting')
  }

  /** One more step. */
  async answer(place: Place, { session, stepVisit }: SessionState, { kind, value }: { kind: string; value: unknown }): Promise<SessionState> {
    const body = await this.#insist(place, `/${session}/input`, { stepVisit, kind, value })
    return this.follow(body, (next) => next.status === 'waiting' && next.stepVisit !== stepVisit)
  }

  async read(place: Place, { session }: SessionState): Promise<SessionState> {
    return (await send(`${this.products[place].url}/api/v1/sessions/${session}`, 'GET')).body
  }

  /** At the one that lives; asked again where the stream came from the other and was cut. @throws where the session ended before */
  async follow(state: SessionState, until: (state: SessionState) => boolean): Promise<SessionState> {
    for (;;) {
      const seen = await followSession(this.products[0].url, state, until).catch((error: Error) => {
        if (error.message.startsWith('The session ended')) throw error
      })
      if (seen) return seen
    }
  }

  /** The same again, at the other process too, until it is answered. */
  async #insist(place: Place, path: string, body: object): Promise<SessionState> {
    const key = crypto.randomUUID()
    for (let attempt: number = place; ; attempt++) {
      const answered = await send(`${this.products[attempt % 2]!.url}/api/v1/sessions${path}`, 'POST', body, { 'Idempotency-Key': key }).catch(() => undefined)
      if (answered && answered.status < 300) return answered.body
      if (answered && answered.status !== 503) throw new Error(`${path}: ${answered.status} ${JSON.stringify(answered.body)}`)
    }
  }
}
