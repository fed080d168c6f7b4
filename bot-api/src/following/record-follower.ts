import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ExportedRecord, RecordStream } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import { inTransaction } from '../store/in-transaction.ts'
import { bindInstances } from './bind-instances.ts'
import type { InstanceBook } from './instance-book.ts'
import { readEffects } from './read-effects.ts'
import { storeEffects } from './store-effects.ts'

export interface FollowerParts {
  database: Pool
  engine: EngineClient
  records: RecordStream
  instances: InstanceBook
  log: Log
  /** Told after the commit. `opened`: steps that were created, whether pushed already or not. */
  onStored(change: { sessions: string[]; opened: string[] }): void
}

const STREAM = 'engine'
/** Name of the messages by which the follower asks the stream "am I up to date?". Nothing subscribes to it. */
const MARKER = 'souffleur:caught-up'
/** Records without meaning for sessions that may pass before the position is stored anyway. */
const UNSTORED_RECORDS = 1000

/**
 * Folds the record stream into sessions. The position is stored in the same transaction as what it changed, so that nothing is missed
 * or counted twice over a crash. A batch that can't be stored is tried again until it can.
 */
export class RecordFollower {
  readonly #parts: FollowerParts
  readonly #markers = new Map<string, () => void>()
  #following: { close(): void } | undefined
  #stopped = false
  #unstored = 0
  #busy: Promise<void> = Promise.resolve()

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    const { rows: [row] } = await this.#parts.database.query('SELECT position FROM conversations.followed WHERE stream = $1', [STREAM])
    this.#following = this.#parts.records.follow((row?.position as string | undefined) ?? '0', (records) => (this.#busy = this.#take(records)))
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#following?.close()
    await this.#busy
  }

  /** Resolves once everything that the engine did before this call is stored, or after `limits.catchUpTimeout`. */
  async caughtUp(): Promise<void> {
    const marker = randomUUID()
    const seen = new Promise<void>((resolve) => this.#markers.set(marker, resolve))
    await this.#parts.engine.publishMessage({ name: MARKER, correlationKey: marker, timeToLive: 0 })
    await Promise.race([seen, delay(limits.catchUpTimeout, undefined, { ref: false })])
    this.#markers.delete(marker)
  }

  async #take(records: ExportedRecord[]): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#store(records)
        return this.#passMarkers(records)
      } catch (error) {
        this.#parts.log.error(error, 'records could not be stored, trying again')
        await delay(limits.retryDelay)
      }
    }
  }

  async #store(records: ExportedRecord[]): Promise<void> {
    const { database, instances, onStored } = this.#parts
    const bound = await bindInstances(records, { database, instances })
    const effects = [...bound, ...readEffects(records, (key) => instances.sessionOf(key))]
    this.#unstored += records.length
    if (effects.length === 0 && this.#unstored < UNSTORED_RECORDS) return
    const sessions = await inTransaction(database, async (connection) => {
      const changed = await storeEffects(connection, effects)
      await connection.query({ name: 'store-position', text: storePosition, values: [STREAM, records.at(-1)!.position] })
      return changed
    })
    this.#unstored = 0
    onStored({ sessions, opened: effects.flatMap((effect) => (effect.kind === 'visit-opened' ? effect.visit : [])) })
  }

  #passMarkers(records: ExportedRecord[]): void {
    for (const { valueType, value } of records) {
      if (valueType === 'MESSAGE' && value.name === MARKER) this.#markers.get(value.correlationKey)?.()
    }
  }
}

const storePosition = 'INSERT INTO conversations.followed (stream, position) VALUES ($1, $2) ON CONFLICT (stream) DO UPDATE SET position = excluded.position'
