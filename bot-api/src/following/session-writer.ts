import { setTimeout as delay } from 'node:timers/promises'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import { checkFence, isFenced } from '../ownership/fence.ts'
import type { Ownership } from '../ownership/ownership.ts'
import { recordsShard, shardCount, shardOf } from '../ownership/shard-of.ts'
import type { Log } from '../room.ts'
import type { Lane } from '../store/lane.ts'
import { storeKeys, type KeyNews } from '../store/store-keys.ts'
import type { Effect } from './effects.ts'
import { storeEffects } from './store-effects.ts'

export interface WriterParts {
  database: Pool
  lane: Pick<Lane, 'write'>
  log: Log
  /** Send everything to the database at once, behind what is on its way there: where the record stream could not make up for what died with this process. */
  sendAtOnce: boolean
  /** What this copy may write, and where what it may not is to go. */
  ownership: Pick<Ownership, 'copy' | 'owns' | 'ownsAll' | 'refresh'>
  onNotOwn(effects: readonly Effect[]): void
  /** Told at once: what the engine tells is on the engine's disk already. */
  onTold(effects: readonly Effect[]): void
}

/** `sent`: it is on its way to the database, which stores it whatever becomes of this process. `isAwaited`: somebody waits until it is stored. */
interface Batch { effects: Effect[]; keys: KeyNews; position: string | undefined; isAwaited: boolean; sent: PromiseWithResolvers<void>; stored: PromiseWithResolvers<void> }

const STREAM = 'engine'
const allShards = Array.from({ length: shardCount }, (_, shard) => shard)

/**
 * The one writer of what the engine tells: records, pushed steps and answered ones. All of it can be read from the engine's log again, so nobody has to wait
 * for the tables: what was told within `limits.storeDelay` is stored in one transaction, together with the position in the record stream, so that over a crash
 * nothing is missed or counted twice. A batch that can't be stored is tried again until it can, and those behind it after it.
 */
export class SessionWriter {
  readonly #parts: WriterParts
  readonly #atOnce: number
  #waiting = newBatch()
  /** The oldest first. */
  readonly #underway: Batch[] = []
  /** How many of them could not be stored at first. */
  #failed = 0
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined
  #stopped = false
  #tellStored: (position: string) => void = () => undefined

  constructor(parts: WriterParts) {
    this.#parts = parts
    this.#atOnce = parts.sendAtOnce ? limits.writesAtOnce : 1
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
    this.#flushSoon()
    this.#parts.onTold(effects)
  }

  /** What became of the key of a request, stored with what the request did. */
  writeKey({ claims, answers }: Partial<KeyNews>): void {
    if (claims) this.#waiting.keys.claims.push(...claims)
    if (answers) this.#waiting.keys.answers.push(...answers)
    this.#flushSoon()
  }

  /** Resolves once everything that was told before is stored. */
  async flush(): Promise<void> {
    const last = this.#last()
    if (last) last.isAwaited = true
    this.#flushNow()
    await last?.stored.promise
  }

  /** Where everything is sent at once: resolves once all that was written is on its way to the database. A process that is killed then takes nothing along. */
  async sent(): Promise<void> {
    if (this.#parts.sendAtOnce) await this.#last()?.sent.promise
  }

  /** Lets what was told be stored, unless the database fails. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.flush()
  }

  #last(): Batch | undefined {
    return isEmpty(this.#waiting) ? this.#underway.at(-1) : this.#waiting
  }

  /** What is written in one turn of this process goes together. */
  #flushSoon(): void {
    if (this.#timer) return
    const flush = () => this.#flushNow()
    this.#timer = this.#parts.sendAtOnce ? setImmediate(flush) : setTimeout(flush, limits.storeDelay)
  }

  /** What finds too much under way is begun when that is stored. */
  #flushNow(): void {
    clearTimeout(this.#timer as NodeJS.Timeout)
    clearImmediate(this.#timer as NodeJS.Immediate)
    this.#timer = undefined
    if (isEmpty(this.#waiting) || this.#failed > 0 || this.#underway.length >= this.#atOnce) return
    const batch = this.#waiting
    const before = this.#underway.at(-1)?.stored.promise
    this.#waiting = newBatch()
    this.#underway.push(batch)
    void this.#carry(batch, before)
  }

  async #carry(batch: Batch, before: Promise<void> | undefined): Promise<void> {
    await this.#write(batch).catch((error: unknown) => this.#writeAgain(batch, before, error))
    batch.sent.resolve()
    batch.stored.resolve()
    this.#underway.shift()
    if (this.#waiting.isAwaited || this.#parts.sendAtOnce) this.#flushNow()
    else if (!isEmpty(this.#waiting)) this.#flushSoon()
  }

  /** One that fails takes those behind it along: each waits until the one before it is stored. */
  async #writeAgain(batch: Batch, before: Promise<void> | undefined, error: unknown): Promise<void> {
    this.#failed++
    if (!isFenced(error)) this.#parts.log.error(error, 'what the engine told could not be stored, trying again')
    await before
    await this.#writeUntilDone(batch)
    this.#failed--
  }

  async #writeUntilDone(batch: Batch): Promise<void> {
    while (!isEmpty(batch)) {
      try {
        return await this.#write(batch)
      } catch (error) {
        if (isFenced(error)) {
          await this.#partWith(batch)
          continue
        }
        this.#parts.log.error(error, 'what the engine told could not be stored, trying again')
        if (this.#stopped) return
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

  async #write({ effects, keys, position, sent }: Batch): Promise<void> {
    failPoint('sessions: before effects are stored')
    const { copy } = this.#parts.ownership
    const shards = this.#shardsOf(effects, position)
    await this.#parts.lane.write([
      checkFence({ copy, shards }),
      ...storeEffects(effects, Date.now()),
      ...storeKeys(keys),
      ...(position === undefined ? [] : [{ statement: storePosition, values: [STREAM, position] }]),
    ], sent.resolve)
    failPoint('sessions: effects stored')
    if (position !== undefined) this.#tellStored(position)
  }
}

function newBatch(): Batch {
  return { effects: [], keys: { claims: [], answers: [] }, position: undefined, isAwaited: false, sent: Promise.withResolvers(), stored: Promise.withResolvers() }
}

function isEmpty({ effects, keys, position }: Batch): boolean {
  return effects.length === 0 && keys.claims.length === 0 && keys.answers.length === 0 && position === undefined
}

const storePosition = { name: 'store-position', text: 'INSERT INTO conversations.followed (stream, position) VALUES ($1, $2) ON CONFLICT (stream) DO UPDATE SET position = excluded.position' }
