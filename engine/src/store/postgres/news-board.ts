import type { Client, Pool } from 'pg'
import type { News } from '../store.ts'
import { answerTimeout, breakWhenSilent } from './break-when-silent.ts'
import { connect } from './connect.ts'
import { newsChannel, tellNews } from './statements/tell-news.ts'

/** How long a connection that broke is left alone before the next, in ms. */
const reconnectDelay = 1_000

/** What processes on one database tell each other, by its notices. While the connection is away, news get lost. */
export class NewsBoard {
  readonly #connectionString: string
  readonly #pool: Pool
  readonly #listeners = new Set<(news: News) => void>()
  #client: Promise<Client | undefined> | undefined
  #retry: NodeJS.Timeout | undefined

  /** `pool` carries what is told, a connection of its own what is heard. */
  constructor(connectionString: string, pool: Pool) {
    this.#connectionString = connectionString
    this.#pool = pool
  }

  tell({ kind, partitionId }: News): void {
    this.#pool.query({ ...tellNews, values: [`${kind} ${partitionId}`] }).catch(() => undefined)
  }

  /** Answers how to stop. */
  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener)
    this.#client ??= this.#connect()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) void this.close()
    }
  }

  async close(): Promise<void> {
    this.#listeners.clear()
    clearTimeout(this.#retry)
    await (await this.#client)?.end().catch(() => undefined)
    this.#client = undefined
  }

  async #connect(): Promise<Client | undefined> {
    try {
      const client = await connect(this.#connectionString, { application_name: 'souffleur news', keepAlive: true })
      client.on('error', () => undefined)
      const beat = setInterval(() => client.query('SELECT 1').catch(() => undefined), answerTimeout).unref()
      client.on('end', () => {
        clearInterval(beat)
        this.#connectLater()
      })
      breakWhenSilent(client)
      client.on('notification', ({ payload = '' }) => this.#pass(payload))
      await client.query(`LISTEN ${newsChannel}`)
      return client
    } catch {
      this.#connectLater()
      return undefined
    }
  }

  #connectLater(): void {
    if (this.#listeners.size) this.#retry = setTimeout(() => { this.#client = this.#connect() }, reconnectDelay).unref()
  }

  #pass(payload: string): void {
    const [kind, partitionId] = payload.split(' ') as [News['kind'], string]
    for (const listener of this.#listeners) listener({ kind, partitionId: Number(partitionId) })
  }
}
