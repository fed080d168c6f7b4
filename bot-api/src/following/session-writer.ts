import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import { inTransaction } from '../store/in-transaction.ts'
import type { Effect } from './effects.ts'
import { changedSessions, storeEffects } from './store-effects.ts'

export interface WriterParts {
  /** Pipelined: a batch is one way to the database and one back. */
  database: Pool
  log: Log
  /** Told after the commit, before those who wait for it. */
  onStored(effects: readonly Effect[], sessions: string[]): void
}

interface Entry { effects: readonly Effect[]; position: string | undefined; stored: () => void }

const STREAM = 'engine'

/**
 * The one writer of what the engine tells: records, pushed steps and answered ones. What arrives during a transaction goes into the next one
 * together. The position in the record stream is stored with what the records changed, so that over a crash nothing is missed or counted twice.
 * A batch that can't be stored is tried again until it can.
 */
export class SessionWriter {
  readonly #parts: WriterParts
  #waiting: Entry[] = []
  #writing: Promise<void> | undefined
  #stopped = false

  constructor(parts: WriterParts) {
    this.#parts = parts
  }

  /** The position of the last record stored; "0" before the first. */
  async position(): Promise<string> {
    const { rows: [row] } = await this.#parts.database.query('SELECT position FROM conversations.followed WHERE stream = $1', [STREAM])
    return (row?.position as string | undefined) ?? '0'
  }

  /** Resolves after the commit. `position`: of the last record that these effects come from. */
  write(effects: readonly Effect[], position?: string): Promise<void> {
    return new Promise((stored) => {
      this.#waiting.push({ effects, position, stored })
      this.#writing ??= this.#writeAll().finally(() => { this.#writing = undefined })
    })
  }

  /** Lets what was handed over be stored, unless the database fails. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      await this.#writeUntilDone(batch)
    }
  }

  async #writeUntilDone(batch: Entry[]): Promise<void> {
    for (;;) {
      try {
        return await this.#write(batch)
      } catch (error) {
        this.#parts.log.error(error, 'what the engine told could not be stored, trying again')
        if (this.#stopped) return
        await delay(limits.retryDelay)
      }
    }
  }

  async #write(batch: Entry[]): Promise<void> {
    const effects = batch.flatMap((entry) => entry.effects)
    const position = batch.findLast((entry) => entry.position !== undefined)?.position
    await inTransaction(this.#parts.database, (connection) => [
      ...storeEffects(connection, effects),
      ...(position === undefined ? [] : [connection.query({ name: 'store-position', text: storePosition, values: [STREAM, position] })]),
    ])
    this.#parts.onStored(effects, changedSessions(effects))
    for (const { stored } of batch) stored()
  }
}

const storePosition = 'INSERT INTO conversations.followed (stream, position) VALUES ($1, $2) ON CONFLICT (stream) DO UPDATE SET position = excluded.position'
