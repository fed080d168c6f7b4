import { setTimeout as wait } from 'node:timers/promises'
import { answerTimeout, breakWhenSilent } from '@souffleur/engine'
import pg from 'pg'

const channel = 'souffleur_place'
const lock = "hashtext('souffleur place'), hashtext($1)"
const retryDelay = 1_000

/** How Postgres says that `lock_timeout` has passed. */
const lockNotAvailable = '55P03'

/**
 * Where a copy of the product stands: addresses, on a database. One copy stands there; a later one asks it to leave. Whoever is killed has left: the place
 * is held by a connection. One that nothing comes through any more is broken, and the place taken anew.
 */
export class Place {
  readonly #connectionString: string
  readonly #addresses: string
  readonly #patience: number
  readonly #successor = Promise.withResolvers<void>()
  #client: pg.Client | undefined
  #isOver = false

  /** `addresses` name the place. `patience`: how long the database may be silent before the connection counts as dead, in ms. */
  constructor(connectionString: string, addresses: string, patience = answerTimeout) {
    this.#connectionString = connectionString
    this.#addresses = addresses
    this.#patience = patience
  }

  /** Takes the place if nobody stands there; whether it did. */
  async takeIfFree(): Promise<boolean> {
    this.#client ??= await this.#connect()
    const { rows } = await this.#client.query(`SELECT pg_try_advisory_lock(${lock}) AS taken`, [this.#addresses])
    if (rows[0].taken) await this.#stand(this.#client)
    return rows[0].taken
  }

  /** After `takeIfFree` could not: asks who stands there to leave, and waits until that is done. */
  async take(): Promise<void> {
    const client = this.#client!
    do await client.query('SELECT pg_notify($1, $2)', [channel, this.#addresses])
    while (!await this.#waitForLock(client))
    await this.#stand(client)
  }

  /** Resolves when a later copy asks for the place. */
  get successor(): Promise<void> {
    return this.#successor.promise
  }

  /** Leaves: who waits for the place has it. */
  async stop(): Promise<void> {
    this.#isOver = true
    await this.#client?.end().catch(() => undefined)
  }

  /** Waits for less than silence may last; whether the place is free now. */
  async #waitForLock(client: pg.Client): Promise<boolean> {
    try {
      await client.query(`SELECT pg_advisory_lock(${lock})`, [this.#addresses])
      return true
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error
      return false
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#connectionString, connectionTimeoutMillis: this.#patience, lock_timeout: this.#patience / 2, application_name: 'souffleur place', keepAlive: true })
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => { if (payload === this.#addresses) this.#successor.resolve() })
    await client.connect()
    breakWhenSilent(client, this.#patience)
    client.once('end', () => void this.#standAgain())
    return client
  }

  /** Hears who asks for the place, and asks now and then whether it is heard. */
  async #stand(client: pg.Client): Promise<void> {
    await client.query(`LISTEN ${channel}`)
    void this.#beat(client).catch(() => undefined)
  }

  /** Rejects when the connection is gone. */
  async #beat(client: pg.Client): Promise<never> {
    for (;;) {
      await wait(this.#patience / 2, undefined, { ref: false })
      await client.query('SELECT 1')
    }
  }

  /** The database was away for a while. */
  async #standAgain(): Promise<void> {
    this.#client = undefined
    let stands = false
    while (!this.#isOver && !stands) {
      await wait(retryDelay)
      stands = await this.takeIfFree().catch(() => false)
    }
  }
}
