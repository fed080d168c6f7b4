import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ExportedRecord, RecordStream } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { SessionBook } from '../sessions/session-book.ts'
import { bindInstances } from './bind-instances.ts'
import type { InstanceBook } from './instance-book.ts'
import { readEffects } from './read-effects.ts'
import type { SessionWriter } from './session-writer.ts'

export interface FollowerParts {
  database: Pool
  engine: EngineClient
  records: RecordStream
  instances: InstanceBook
  book: SessionBook
  writer: SessionWriter
  log: Log
}

/** Name of the messages by which the follower asks the stream "am I up to date?". Nothing subscribes to it. */
const MARKER = 'souffleur:caught-up'

/** Reads the record stream from where it stopped, and hands the writer what the records mean for sessions. */
export class RecordFollower {
  readonly #parts: FollowerParts
  readonly #markers = new Map<string, () => void>()
  #following: ReturnType<RecordStream['follow']> | undefined
  #waiting: ExportedRecord[] = []
  #reading: Promise<void> | undefined
  #stopped = false
  /** Records without meaning for sessions since the position was stored. */
  #passed = 0

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    this.#following = this.#parts.records.follow(await this.#parts.writer.position(), (records) => this.#take(records), { reader: 'sessions' })
    this.#parts.writer.onStored((position) => this.#following?.passed?.(position))
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#following?.close()
    await this.#reading
  }

  /** Resolves once everything that the engine did before this call has been told, or after `limits.catchUpTimeout`. */
  async caughtUp(): Promise<void> {
    const marker = randomUUID()
    const seen = new Promise<void>((resolve) => this.#markers.set(marker, resolve))
    try {
      await this.#parts.engine.publishMessage({ name: MARKER, correlationKey: marker, timeToLive: 0 })
      await Promise.race([seen, delay(limits.catchUpTimeout, undefined, { ref: false })])
    } finally {
      this.#markers.delete(marker)
    }
  }

  /** Records whose sessions are in memory are handed over at once; others wait for the database, and those behind them too. The stream waits only where too much has piled up. */
  #take(records: ExportedRecord[]): Promise<void> | undefined {
    if (this.#reading) {
      for (const record of records) this.#waiting.push(record)
      return this.#waiting.length > limits.waitingRecords ? this.#reading : undefined
    }
    const bound = bindInstances(records, this.#parts)
    if (Array.isArray(bound)) return this.#handOver(records, bound)
    this.#reading = this.#readAll(records, bound).finally(() => { this.#reading = undefined })
    return undefined
  }

  async #readAll(first: ExportedRecord[], binding: Promise<Bound>): Promise<void> {
    await this.#readUntilDone(first, binding)
    while (this.#waiting.length > 0 && !this.#stopped) {
      const records = this.#waiting
      this.#waiting = []
      await this.#readUntilDone(records, bindInstances(records, this.#parts))
    }
  }

  async #readUntilDone(records: ExportedRecord[], first: Bound | Promise<Bound>): Promise<void> {
    for (let binding = first; !this.#stopped; binding = bindInstances(records, this.#parts)) {
      try {
        return await this.#handOver(records, await binding)
      } catch (error) {
        this.#parts.log.error(error, 'records could not be read, trying again')
        await delay(limits.retryDelay)
      }
    }
  }

  #handOver(records: ExportedRecord[], bound: Bound): Promise<void> | undefined {
    const { instances, writer } = this.#parts
    const effects = [...bound, ...readEffects(records, (key) => instances.sessionOf(key))]
    this.#passed += records.length
    if (effects.length > 0 || this.#passed >= limits.passedRecords) {
      this.#passed = 0
      writer.write(effects, records.at(-1)!.position)
    }
    if (this.#markers.size > 0) this.#passMarkers(records)
    return writer.backlog > limits.waitingRecords ? writer.flush() : undefined
  }

  #passMarkers(records: ExportedRecord[]): void {
    for (const { valueType, value } of records) if (valueType === 'MESSAGE' && value.name === MARKER) this.#markers.get(value.correlationKey)?.()
  }
}

type Bound = Awaited<ReturnType<typeof bindInstances>>
