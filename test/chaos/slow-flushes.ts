import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** Makes the disk of a Postgres slow, as its clients see it: a commit is written, and told only when a standby has it too; there is none, so that it waits until nobody insists on one any more. */
export class SlowFlushes {
  readonly #client: pg.Client
  readonly #ms: number
  readonly #ending = new AbortController()
  #swinging: Promise<void> | undefined

  private constructor(client: pg.Client, ms: number) {
    this.#client = client
    this.#ms = ms
  }

  /** A commit takes up to `ms` from now on. */
  static async begin(connectionString: string, ms: number): Promise<SlowFlushes> {
    const client = new pg.Client({ connectionString })
    await client.connect()
    const flushes = new SlowFlushes(client, ms)
    flushes.#swinging = flushes.#swing()
    return flushes
  }

  async end(): Promise<void> {
    this.#ending.abort()
    await this.#swinging
    await this.#client.end()
  }

  async #swing(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      await this.#set("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
      await wait(this.#ms, undefined, { signal: this.#ending.signal }).catch(() => undefined)
      await this.#set('ALTER SYSTEM RESET synchronous_standby_names')
    }
  }

  async #set(sql: string): Promise<void> {
    await this.#client.query(sql)
    await this.#client.query('SELECT pg_reload_conf()')
  }
}
