import type { Clock } from './clock.ts'
import { followerRetryDelay, maxFollowerBacklog } from './limits.ts'
import type { ExportedRecord } from './record-stream.ts'

export interface FollowerParts {
  read(after: number): Promise<{ records: ExportedRecord[]; lastPosition: number }>
  /** Whether nothing was committed after this position. */
  isUpToDate(after: number): boolean
  onRecords(records: ExportedRecord[]): void | Promise<void>
  clock: Pick<Clock, 'after'>
}

interface Live { records: ExportedRecord[]; lastPosition: number }

/**
 * One reader of the log. It reads the past from the store, then takes commits as they happen. While it is slow, commits wait for it in a
 * bounded backlog; beyond that, or after a failure, it reads from the store again.
 */
export class Follower {
  #position: number
  readonly #parts: FollowerParts
  #backlog: Live[] = []
  #hasMissed = false
  #cancelRetry: () => void = () => undefined
  /** `busy`: its callback has not returned; `live`: idle, takes the next commit at once. */
  #state: 'reading' | 'live' | 'busy' | 'closed' = 'live'

  constructor(position: number, parts: FollowerParts) {
    this.#position = position
    this.#parts = parts
  }

  /** Up to where it has taken the log. */
  get position(): number {
    return this.#position
  }

  /** Reads what it has not seen, then goes live. */
  catchUp(): void {
    if (this.#state === 'live') void this.#readOn()
  }

  live(records: ExportedRecord[], lastPosition: number): void {
    if (this.#state === 'busy') this.#keep({ records, lastPosition })
    else if (this.#state === 'live') this.#take({ records, lastPosition })
  }

  close(): void {
    this.#state = 'closed'
    this.#backlog = []
    this.#cancelRetry()
  }

  #keep(commit: Live): void {
    if (this.#backlog.length < maxFollowerBacklog) this.#backlog.push(commit)
    else this.#hasMissed = true
  }

  async #readOn(): Promise<void> {
    this.#state = 'reading'
    this.#backlog = []
    this.#hasMissed = false
    try {
      while (!this.#isClosed()) {
        const { records, lastPosition } = await this.#parts.read(this.#position)
        if (this.#isClosed()) return
        if (records.length) await this.#parts.onRecords(records)
        this.#position = lastPosition
        if (records.length === 0 && this.#parts.isUpToDate(this.#position)) break
      }
      if (!this.#isClosed()) this.#state = 'live'
    } catch {
      this.#retryLater()
    }
  }

  #take({ records, lastPosition }: Live): void {
    const fresh = records.length && Number(records[0]!.position) <= this.#position ? records.filter(({ position }) => Number(position) > this.#position) : records
    try {
      const done = fresh.length ? this.#parts.onRecords(fresh) : undefined
      if (done === undefined) this.#position = Math.max(this.#position, lastPosition)
      else this.#wait(done, lastPosition)
    } catch {
      this.#retryLater()
    }
  }

  #wait(done: Promise<void>, lastPosition: number): void {
    this.#state = 'busy'
    done.then(() => {
      this.#position = Math.max(this.#position, lastPosition)
      this.#goOn()
    }, () => this.#retryLater())
  }

  #goOn(): void {
    if (this.#isClosed()) return
    if (this.#hasMissed) return void this.#readOn()
    this.#state = 'live'
    while (this.#state === 'live' && this.#backlog.length) this.#take(this.#backlog.shift()!)
  }

  #retryLater(): void {
    if (this.#isClosed()) return
    this.#state = 'reading'
    this.#cancelRetry = this.#parts.clock.after(followerRetryDelay, () => {
      if (!this.#isClosed()) void this.#readOn()
    })
  }

  #isClosed(): boolean {
    return this.#state === 'closed'
  }
}
