import { failPoint } from '@souffleur/schemas/fail-point'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { comesAfter, writePositions, type Positions } from '../runtime/stream-position.ts'
import { takeFresh } from '../runtime/take-fresh.ts'
import type { ExportedPositions } from './exported-positions.ts'
import { maxUnsent, positionInterval } from './limits.ts'
import type { TopicWriter } from './topic-writer.ts'

export interface QueueParts {
  writer: Pick<TopicWriter, 'write' | 'stop'>
  positions: Pick<ExportedPositions, 'load' | 'store'>
  /** Up to where Kafka has the records. */
  start: Positions
  /** Hears up to where that is stored. */
  onStored(position: string): void
  log: (line: string) => void
}

/** Records on their way to Kafka. The stream is held up only where too many of them wait. */
export class ExportQueue {
  readonly #parts: QueueParts
  readonly #taken: Positions
  readonly #sent: Positions
  readonly #timer: ReturnType<typeof setInterval>
  #waiting: ExportedRecord[] = []
  #sending: Promise<void> | undefined
  #storing: Promise<void> | undefined
  #stored: string
  #stopped = false

  constructor(parts: QueueParts) {
    this.#parts = parts
    this.#stored = writePositions(parts.start)
    this.#taken = new Map(parts.start)
    this.#sent = new Map(parts.start)
    this.#timer = setInterval(() => void this.#storeSent(), positionInterval)
  }

  /** Records that Kafka does not have yet. */
  get length(): number {
    return this.#waiting.length
  }

  /** What it answers is to be waited for before more is added. */
  add(records: ExportedRecord[]): Promise<void> | undefined {
    if (this.#stopped) return undefined
    for (const record of takeFresh(records, this.#taken)) this.#waiting.push(record)
    this.#sending ??= this.#sendAll().finally(() => { this.#sending = undefined })
    return this.#waiting.length > maxUnsent ? this.#sending : undefined
  }

  /** Lets what Kafka has be remembered; the rest is sent after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#parts.writer.stop()
    await this.#sending
    await this.#storing
    await this.#storeSent()
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stopped) {
      const count = await this.#parts.writer.write(this.#waiting)
      for (const { partitionId, position } of this.#waiting.splice(0, count)) this.#sent.set(partitionId, position)
    }
  }

  /** One that fails is made up for by the next. */
  async #storeSent(): Promise<void> {
    if (this.#storing) return
    this.#storing = (writePositions(this.#sent) === this.#stored ? this.#learn() : this.#store()).catch((error: Error) => this.#parts.log(`Kafka: how far the topic is could not be stored, trying again: ${error.message}`))
    await this.#storing
    this.#storing = undefined
  }

  async #store(): Promise<void> {
    const sent = new Map(this.#sent)
    failPoint('kafka: records sent, place not stored')
    await this.#parts.positions.store(sent)
    this.#stored = writePositions(sent)
    this.#parts.onStored(this.#stored)
  }

  /** While this process stands by, another one writes: what that has sent is not sent again once this one leads. */
  async #learn(): Promise<void> {
    if (this.#waiting.length > 0 || this.#stopped) return
    for (const [partition, position] of await this.#parts.positions.load()) {
      for (const known of [this.#taken, this.#sent]) if (comesAfter(position, known.get(partition))) known.set(partition, position)
    }
    this.#stored = writePositions(this.#sent)
    this.#parts.onStored(this.#stored)
  }
}
