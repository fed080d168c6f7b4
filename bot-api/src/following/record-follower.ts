import { setTimeout as delay } from 'node:timers/promises'
import type { ExportedRecord, RecordStream } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import { partitionOfMessages } from '@souffleur/engine/core'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import { drawName } from '../ownership/draw-name.ts'
import type { EffectPost } from '../ownership/effect-post.ts'
import type { Log } from '../room.ts'
import type { SessionBook } from '../sessions/session-book.ts'
import type { Effect } from './effects.ts'
import { bindInstances } from './bind-instances.ts'
import type { InstanceBook } from './instance-book.ts'
import { readEffects } from './read-effects.ts'
import type { SessionWriter } from './session-writer.ts'
import { wantsRecord } from './wants-record.ts'

export interface FollowerParts {
  database: Pool
  engine: EngineClient
  records: RecordStream
  instances: InstanceBook
  book: SessionBook
  writer: SessionWriter
  post: EffectPost
  /** Of this copy; markers of others are passed on to them. */
  copy(): number
  passMarker(copy: number, marker: string): void
  log: Log
}

/** Name of the messages by which the follower asks the stream "am I up to date?". Nothing subscribes to it. */
const MARKER = 'souffleur:caught-up'

/** Reads the record stream from where it stopped, for all copies, and hands the writer what the records mean for sessions, and other copies what they mean for theirs. */
export class RecordFollower {
  readonly #parts: FollowerParts
  readonly #markers = new Map<string, () => void>()
  /** What was asked by `hasPassed`, and whether its marker has come by. */
  readonly #asked = new Map<string, boolean>()
  #following: ReturnType<RecordStream['follow']> | undefined
  #waiting: Batch = { records: [], position: '0' }
  #reading: Promise<void> | undefined
  #stopped = false
  /** Records without meaning for sessions since the position was stored. */
  #passed = 0

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    if (this.#following) return
    this.#stopped = false
    this.#waiting = { records: [], position: '0' }
    this.#following = this.#parts.records.follow(await this.#parts.writer.position(), (records, position) => this.#take(records, position), { reader: 'sessions', wants: wantsRecord })
    this.#parts.writer.onStored((position) => this.#following?.passed?.(position))
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#following?.close()
    this.#following = undefined
    await this.#reading
  }

  /** Resolves once everything that the engine did before this call has been told: with false where that took longer than `limits.catchUpTimeout`. */
  async caughtUp(): Promise<boolean> {
    const { partitionsCount } = await this.#parts.engine.topology()
    const told = await Promise.all(Array.from({ length: partitionsCount }, (_none, index) => this.#hasTold(markerOn(index + 1, { copy: this.#parts.copy(), partitionsCount }))))
    return told.every(Boolean)
  }

  async #hasTold(marker: string): Promise<boolean> {
    const seen = new Promise<true>((resolve) => this.#markers.set(marker, () => resolve(true)))
    try {
      await this.#parts.engine.publishMessage({ name: MARKER, correlationKey: marker, timeToLive: 0 })
      return await Promise.race([seen, delay(limits.catchUpTimeout, false, { ref: false })])
    } finally {
      this.#markers.delete(marker)
    }
  }

  /** Whether the record stream has told everything that the engine did before this was first asked for `name`. Never waits: ask again. */
  hasPassed(name: string): boolean {
    const isPast = this.#asked.get(name)
    if (isPast) this.#asked.delete(name)
    if (isPast === undefined) void this.#ask(name)
    return isPast === true
  }

  async #ask(name: string): Promise<void> {
    this.#asked.set(name, false)
    const isPast = await this.caughtUp().catch(() => false)
    if (isPast) this.#asked.set(name, true)
    else this.#asked.delete(name)
  }

  /** Records whose sessions are in memory are handed over at once; others wait for the database, and those behind them too. The stream waits only where too much has piled up. */
  #take(records: ExportedRecord[], position: string): Promise<void> | undefined {
    if (this.#reading) {
      for (const record of records) this.#waiting.records.push(record)
      this.#waiting.position = position
      return this.#waiting.records.length > limits.waitingRecords ? this.#reading : undefined
    }
    const bound = bindInstances(records, this.#parts)
    const handed = Array.isArray(bound) ? this.#handOver({ records, position }, bound) : this.#readUntilDone({ records, position }, bound)
    if (handed) this.#reading = handed.then(() => this.#readWaiting()).finally(() => { this.#reading = undefined })
    return this.#parts.writer.backlog > limits.waitingRecords ? this.#parts.writer.flush() : undefined
  }

  async #readWaiting(): Promise<void> {
    while (this.#waiting.records.length > 0 && !this.#stopped) {
      const batch = this.#waiting
      this.#waiting = { records: [], position: batch.position }
      await this.#readUntilDone(batch, bindInstances(batch.records, this.#parts))
    }
  }

  async #readUntilDone(batch: Batch, first: Bound | Promise<Bound>): Promise<void> {
    for (let binding = first; !this.#stopped; binding = bindInstances(batch.records, this.#parts)) {
      try {
        return await this.#handOver(batch, await binding)
      } catch (error) {
        this.#parts.log.error(error, 'records could not be read, trying again')
        await delay(limits.retryDelay)
      }
    }
  }

  /** Where other copies have a part in it, their part is stored before the position. */
  #handOver({ records, position }: Batch, bound: Bound): Promise<void> | undefined {
    const { instances, writer, post } = this.#parts
    const effects = [...bound, ...readEffects(records, (key) => instances.sessionOf(key))]
    this.#passed += records.length + 1
    if (!post.areOwn(effects)) return this.#handOut({ records, position }, effects)
    if (effects.length > 0 || this.#passed >= limits.passedRecords) {
      this.#passed = 0
      writer.write(effects, position)
    }
    this.#passMarkers(records)
    return undefined
  }

  async #handOut({ records, position }: Batch, effects: Effect[]): Promise<void> {
    await this.#parts.post.deliver(effects)
    if (this.#stopped) return
    this.#passed = 0
    this.#parts.writer.write([], position)
    this.#passMarkers(records)
  }

  #passMarkers(records: ExportedRecord[]): void {
    const passed = records.flatMap(({ valueType, value, intent }) => (valueType === 'MESSAGE' && intent === 'PUBLISHED' && value.name === MARKER ? [String(value.correlationKey)] : []))
    for (const marker of passed) this.#passMarker(marker)
  }

  #passMarker(marker: string): void {
    const copy = Number(marker.split(':')[0])
    if (copy === this.#parts.copy()) this.passed(marker)
    else this.#parts.passMarker(copy, marker)
  }

  /** A marker of this copy has come by, here or where the stream is followed. */
  passed(marker: string): void {
    this.#markers.get(marker)?.()
  }
}

/** What lies on a partition, as messages do by their correlation key: one partition may be told of later than another. */
function markerOn(partition: number, { copy, partitionsCount }: { copy: number; partitionsCount: number }): string {
  const markerOf = (name: string) => `${copy}:${name}`
  return markerOf(drawName((name) => partitionOfMessages(markerOf(name), partitionsCount) === partition))
}

/** `position`: where the stream stands behind these records. */
interface Batch { records: ExportedRecord[]; position: string }
type Bound = Awaited<ReturnType<typeof bindInstances>>
