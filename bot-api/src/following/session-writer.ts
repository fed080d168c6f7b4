import { setTimeout as delay } from 'node:timers/promises'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import { checkFence, isFenced } from '../ownership/fence.ts'
import type { Ownership } from '../ownership/ownership.ts'
import { recordsShard, shardCount, shardOf } from '../ownership/shard-of.ts'
import type { Log } from '../room.ts'
import { inTransaction } from '../store/in-transaction.ts'
import type { Effect } from './effects.ts'
import { storeEffects } from './store-effects.ts'

export interface WriterParts {
  /** Pipelined: a batch is one way to the database and one back. */
  database: Pool
  log: Log
  /** Store at once, and tell only what is stored: where the record stream could not make up for what died with this process. */
  storeFirst: boolean
  /** What this copy may write, and where what it may not is to go. */
  ownership: Pick<Ownership, 'copy' | 'owns' | 'ownsAll' | 'refresh'>
  onNotOwn(effects: readonly Effect[]): void
  /** Told at once unless stored first: what the engine tells is on the engine's disk already. */
  onTold(effects: readonly Effect[]): void
}

interface Batch { effects: Effect[]; position: string | undefined }

const STREAM = 'engine'
const allShards = Array.from({ length: shardCount }, (_, shard) => shard)

/**
 * The one writer of what the engine tells: records, pushed steps and answered ones. All of it can be read from the engine's log again, so nobody has to wait
 * for the tables: what was told within `limits.storeDelay` is stored in one transaction, together with the position in the record stream, so that over a crash
 * nothing is missed or counted twice. A batch that can't be stored is tried again until it can.
 */
export class SessionWriter {
  readonly #parts: WriterParts
  #waiting: Batch = { effects: [], position: undefined }
  #writing: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false
  #tellStored: (position: string) => void = () => undefined

  constructor(parts: WriterParts) {
    this.#parts = parts
  }

  /** `tell` hears of each position in the record stream that was stored. */
  onStored(tell: (position: string) => void): void {
    this.#tellStored = tell
  }

  /** Effects that are told and not yet stored. */
  get backlog(): number {
    return this.#waiting.effects.length
  }

  /** The position of the last record stored; "0" before the first. */
  async position(): Promise<string> {
    const { rows: [row] } = await this.#parts.database.query('SELECT position FROM conversations.followed WHERE stream = $1', [STREAM])
    return (row?.position as string | undefined) ?? '0'
  }

  /** `position`: of the last record that these effects come from. */
  write(effects: readonly Effect[], position?: string): void {
    for (const effect of effects) this.#waiting.effects.push(effect)
    if (position !== undefined) this.#waiting.position = position
    if (this.#parts.storeFirst) return void this.flush()
    if (!this.#writing) this.#timer ??= setTimeout(() => void this.flush(), limits.storeDelay)
    this.#parts.onTold(effects)
  }

  /** Resolves once everything that was told before is stored. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#writing
    if (this.#waiting.effects.length === 0 && this.#waiting.position === undefined) return this.#writing
    this.#writing ??= this.#writeWaiting()
    await this.#writing
  }

  /** Resolves once everything that was written is told. */
  async told(): Promise<void> {
    if (this.#parts.storeFirst) await this.flush()
  }

  /** Lets what was told be stored, unless the database fails. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.flush()
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = { effects: [], position: undefined }
    const isStored = await this.#writeUntilDone(batch)
    this.#writing = undefined
    if (isStored && this.#parts.storeFirst) this.#parts.onTold(batch.effects)
    if (this.#waiting.position !== undefined || this.#waiting.effects.length > 0) this.#timer ??= setTimeout(() => void this.flush(), limits.storeDelay)
  }

  async #writeUntilDone(batch: Batch): Promise<boolean> {
    for (;;) {
      try {
        await this.#write(batch)
        return true
      } catch (error) {
        if (isFenced(error)) {
          await this.#partWith(batch)
          if (batch.effects.length === 0 && batch.position === undefined) return true
          continue
        }
        this.#parts.log.error(error, 'what the engine told could not be stored, trying again')
        if (this.#stopped) return false
        await delay(limits.retryDelay)
      }
    }
  }

  /** Other copies walk some of these sessions meanwhile: theirs is handed on. */
  async #partWith(batch: Batch): Promise<void> {
    const { ownership, onNotOwn } = this.#parts
    await ownership.refresh()
    const isOwn = ({ session }: Effect) => ownership.owns(shardOf(session))
    const others = batch.effects.filter((effect) => !isOwn(effect))
    batch.effects = batch.effects.filter(isOwn)
    if (!ownership.owns(recordsShard)) batch.position = undefined
    if (others.length > 0) onNotOwn(others)
  }

  /** Of many effects at a copy that is alone, all: cheaper than to look. */
  #shardsOf(effects: readonly Effect[], position: string | undefined): readonly number[] {
    if (this.#parts.ownership.ownsAll && effects.length > shardCount) return allShards
    const shards = new Set(effects.map(({ session }) => shardOf(session)))
    return [...position === undefined ? shards : shards.add(recordsShard)]
  }

  async #write({ effects, position }: Batch): Promise<void> {
    failPoint('sessions: before effects are stored')
    const { copy } = this.#parts.ownership
    const shards = this.#shardsOf(effects, position)
    await inTransaction(this.#parts.database, [
      checkFence({ copy, shards }),
      ...storeEffects(effects, Date.now()),
      ...(position === undefined ? [] : [{ statement: storePosition, values: [STREAM, position] }]),
    ])
    failPoint('sessions: effects stored')
    if (position !== undefined) this.#tellStored(position)
  }
}

const storePosition = { name: 'store-position', text: 'INSERT INTO conversations.followed (stream, position) VALUES ($1, $2) ON CONFLICT (stream) DO UPDATE SET position = excluded.position' }
