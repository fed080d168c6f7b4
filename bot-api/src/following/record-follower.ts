import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ExportedRecord, RecordStream } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import { bindInstances } from './bind-instances.ts'
import type { InstanceBook } from './instance-book.ts'
import { readEffects } from './read-effects.ts'
import type { SessionWriter } from './session-writer.ts'

export interface FollowerParts {
  database: Pool
  engine: EngineClient
  records: RecordStream
  instances: InstanceBook
  writer: SessionWriter
  log: Log
}

/** Name of the messages by which the follower asks the stream "am I up to date?". Nothing subscribes to it. */
const MARKER = 'souffleur:caught-up'

/** Reads the record stream from where it stopped, and hands the writer what the records mean for sessions. */
export class RecordFollower {
  readonly #parts: FollowerParts
  readonly #markers = new Map<string, () => void>()
  #following: { close(): void } | undefined
  #waiting: ExportedRecord[] = []
  #reading: Promise<void> | undefined
  #stopped = false
  /** Records without meaning for sessions since the position was stored. */
  #passed = 0

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    this.#following = this.#parts.records.follow(await this.#parts.writer.position(), (records) => this.#take(records))
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#following?.close()
    await this.#reading
  }

  /** Resolves once everything that the engine did before this call is stored, or after `limits.catchUpTimeout`. */
  async caughtUp(): Promise<void> {
    const marker = randomUUID()
    const seen = new Promise<void>((resolve) => this.#markers.set(marker, resolve))
    await this.#parts.engine.publishMessage({ name: MARKER, correlationKey: marker, timeToLive: 0 })
    await Promise.race([seen, delay(limits.catchUpTimeout, undefined, { ref: false })])
    this.#markers.delete(marker)
  }

  /** The stream waits only where too much has piled up: what waits here is read together. */
  #take(records: ExportedRecord[]): Promise<void> | undefined {
    for (const record of records) this.#waiting.push(record)
    this.#reading ??= this.#readAll().finally(() => { this.#reading = undefined })
    return this.#waiting.length > limits.waitingRecords ? this.#reading : undefined
  }

  async #readAll(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stopped) {
      const records = this.#waiting
      this.#waiting = []
      await this.#readUntilDone(records)
    }
  }

  async #readUntilDone(records: ExportedRecord[]): Promise<void> {
    while (!this.#stopped) {
      try {
        return await this.#read(records)
      } catch (error) {
        this.#parts.log.error(error, 'records could not be read, trying again')
        await delay(limits.retryDelay)
      }
    }
  }

  async #read(records: ExportedRecord[]): Promise<void> {
    const { instances, writer } = this.#parts
    const bound = await bindInstances(records, this.#parts)
    const effects = [...bound, ...readEffects(records, (key) => instances.sessionOf(key))]
    const markers = records.flatMap(({ valueType, value }) => (valueType === 'MESSAGE' && value.name === MARKER ? this.#markers.get(value.correlationKey) ?? [] : []))
    this.#passed += records.length
    if (effects.length === 0 && markers.length === 0 && this.#passed < limits.passedRecords) return
    this.#passed = 0
    const stored = writer.write(effects, records.at(-1)!.position)
    void stored.then(() => { for (const pass of markers) pass() })
    if (this.#waiting.length > limits.waitingRecords) await stored
  }
}
