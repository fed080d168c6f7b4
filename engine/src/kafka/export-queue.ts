import type { ExportedRecord } from '../runtime/record-stream.ts'
import { readPositions, writePositions, type Positions } from '../runtime/stream-position.ts'
import { maxUnsent, positionInterval } from './limits.ts'
import type { TopicWriter } from './topic-writer.ts'

export interface QueueParts {
  writer: Pick<TopicWriter, 'write' | 'stop'>
  /** Up to where Kafka has the records. */
  position: string
  /** Remembers that. */
  store(position: string): Promise<void>
  log: (line: string) => void
}

/** Records on their way to Kafka. The stream is held up only where too many of them wait. */
export class ExportQueue {
  readonly #parts: QueueParts
  readonly #sent: Positions
  readonly #timer: ReturnType<typeof setInterval>
  #waiting: ExportedRecord[] = []
  #sending: Promise<void> | undefined
  #storing: Promise<void> | undefined
  #stored: string
  #stopped = false

  constructor(parts: QueueParts) {
    this.#parts = parts
    this.#stored = parts.position
    this.#sent = readPositions(parts.position)
    this.#timer = setInterval(() => void this.#storePosition(), positionInterval)
  }

  /** Records that Kafka does not have yet. */
  get length(): number {
    return this.#waiting.length
  }

  /** What it answers is to be waited for before more is added. */
  add(records: ExportedRecord[]): Promise<void> | undefined {
    if (this.#stopped) return undefined
    for (const record of records) this.#waiting.push(record)
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
    await this.#storePosition()
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stopped) {
      const count = await this.#parts.writer.write(this.#waiting)
      for (const { partitionId, position } of this.#waiting.splice(0, count)) this.#sent.set(partitionId, position)
    }
  }

  /** One that fails is made up for by the next. */
  async #storePosition(): Promise<void> {
    const position = writePositions(this.#sent)
    if (position === this.#stored || this.#storing) return
    this.#storing = this.#parts.store(position).then(() => { this.#stored = position }, (error: Error) => this.#parts.log(`Kafka: how far the topic is could not be stored, trying again: ${error.message}`))
    await this.#storing
    this.#storing = undefined
  }
}
