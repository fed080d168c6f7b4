import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const channel = 'souffleur_place'
const lock = "hashtext('souffleur place'), hashtext($1)"
const retryDelay = 1_000

/**
 * Where a copy of the product stands: addresses, on a database. One copy stands there; a later one asks it to leave. Whoever is killed has left: the place
 * is held by a connection.
 */
export class Place {
  readonly #connectionString: string
  readonly #addresses: string
  readonly #successor = Promise.withResolvers<void>()
  #client: pg.Client | undefined
  #isOver = false

  /** `addresses` name the place. */
  constructor(connectionString: string, addresses: string) {
    this.#connectionString = connectionString
    this.#addresses = addresses
  }

  /** Takes the place if nobody stands there; whether it did. */
  async takeIfFree(): Promise<boolean> {
    this.#client ??= await this.#connect()
    const { rows } = await this.#client.query(`SELECT pg_try_advisory_lock(${lock}) AS taken`, [this.#addresses])
    if (rows[0].taken) await this.#client.query(`LISTEN ${channel}`)
    return rows[0].taken
  }

  /** After `takeIfFree` could not: asks who stands there to leave, and waits until that is done. */
  async take(): Promise<void> {
    await this.#client!.query('SELECT pg_notify($1, $2)', [channel, this.#addresses])
    await this.#client!.query(`SELECT pg_advisory_lock(${lock})`, [this.#addresses])
    await this.#client!.query(`LISTEN ${channel}`)
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

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#connectionString, application_name: 'souffleur place', keepAlive: true })
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => { if (payload === this.#addresses) this.#successor.resolve() })
    await client.connect()
    client.once('end', () => void this.#standAgain())
    return client
  }

  /** The database was away for a while. */
  async #standAgain(): Promise<void> {
    this.#client = undefined
    while (!this.#isOver && !this.#client) {
      await wait(retryDelay)
      await this.takeIfFree().catch(() => undefined)
    }
  }
}
