import { setTimeout as delay } from 'node:timers/promises'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { foldRetryDelay, maxWaitingRecords } from './limits.ts'

export interface QueueParts {
  fold(records: ExportedRecord[]): Promise<void>
  /** Everything up to this position of the stream is folded. */
  onFolded(position: string): void
  onFailed(error: Error): void
  /** How long records may wait for more, in ms. */
  pace: number
}

/** Records on their way into the tables, so many at once as have come. A fold that fails is tried again. */
export class FoldQueue {
  readonly #parts: QueueParts
  readonly #closing = new AbortController()
  #waiting: ExportedRecord[] = []
  #position = '0'
  #timer: ReturnType<typeof setTimeout> | undefined
  #folding: Promise<void> | undefined

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  /** Records that are not in the tables yet. */
  get length(): number {
    return this.#waiting.length
  }

  /** `position`: where the stream stands behind them. What it answers is to be waited for before more is added. */
  add(records: ExportedRecord[], position: string): Promise<void> | undefined {
    for (const record of records) this.#waiting.push(record)
    this.#position = position
    if (this.#waiting.length === 0) return void this.#parts.onFolded(position)
    if (this.#waiting.length <= maxWaitingRecords) return this.#beginSoon()
    this.#begin()
    return this.#folding
  }

  /** What waits is folded after the next start. */
  async close(): Promise<void> {
    this.#closing.abort()
    clearTimeout(this.#timer)
    await this.#folding
  }

  #beginSoon(): undefined {
    if (!this.#folding && !this.#closing.signal.aborted) this.#timer ??= setTimeout(() => this.#begin(), this.#parts.pace)
  }

  #begin(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#folding ??= this.#foldWaiting().finally(() => {
      this.#folding = undefined
      if (this.#waiting.length > 0) this.#beginSoon()
    })
  }

  async #foldWaiting(): Promise<void> {
    const [records, position] = [this.#waiting.slice(), this.#position]
    while (!this.#closing.signal.aborted) {
      try {
        await this.#parts.fold(records)
        this.#waiting.splice(0, records.length)
        return this.#parts.onFolded(position)
      } catch (error) {
        this.#parts.onFailed(error as Error)
        await delay(foldRetryDelay, undefined, { signal: this.#closing.signal }).catch(() => undefined)
      }
    }
  }
}
