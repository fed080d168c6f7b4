import type { Clock } from './clock.ts'
import { followerRetryDelay, maxFollowerBacklog } from './limits.ts'
import type { CommittedRecords } from './committed-records.ts'
import type { ExportedRecord, Wants } from './record-stream.ts'

export interface FollowerParts {
  /** Some commits that reach beyond a position, in order; none where there are no more. */
  read(after: number): Promise<Commit[]>
  /** Whether nothing was committed after this position. */
  isUpToDate(after: number): boolean
  /** `lastPosition`: where the follower stands behind them. */
  onRecords(records: ExportedRecord[], lastPosition: number): void | Promise<void>
  wants?: Wants
  clock: Pick<Clock, 'after'>
}

export interface Commit { records: Pick<CommittedRecords, 'after'>; lastPosition: number }

/**
 * One reader of the log. It reads the past from the store, then takes commits as they happen. While it is slow, commits wait for it in a
 * bounded backlog; beyond that, or after a failure, it reads from the store again.
 */
export class Follower {
  #position: number
  readonly #parts: FollowerParts
  #backlog: Commit[] = []
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

  /** Reads what it has not seen, then goes live; after what it is busy with. */
  catchUp(): void {
    if (this.#state === 'live') void this.#readOn()
    else if (this.#state === 'busy') this.#hasMissed = true
  }

  live(commit: Commit): void {
    if (this.#state === 'busy') this.#keep(commit)
    else if (this.#state === 'live') this.#take(commit)
  }

  close(): void {
    this.#state = 'closed'
    this.#backlog = []
    this.#cancelRetry()
  }

  #keep(commit: Commit): void {
    if (this.#backlog.length < maxFollowerBacklog) this.#backlog.push(commit)
    else this.#hasMissed = true
  }

  async #readOn(): Promise<void> {
    this.#state = 'reading'
    this.#backlog = []
    this.#hasMissed = false
    try {
      while (!this.#isClosed()) {
        const commits = await this.#parts.read(this.#position)
        if (this.#isClosed()) return
        if (commits.length) await this.#takePast(commits)
        else if (this.#parts.isUpToDate(this.#position)) break
      }
      if (!this.#isClosed()) this.#state = 'live'
    } catch {
      this.#retryLater()
    }
  }

  /** Several commits together: a page of the past. */
  async #takePast(commits: Commit[]): Promise<void> {
    const { lastPosition } = commits.at(-1)!
    await this.#parts.onRecords(commits.flatMap(({ records }) => records.after(this.#position, this.#parts.wants)), lastPosition)
    this.#position = lastPosition
  }

  #take({ records, lastPosition }: Commit): void {
    if (lastPosition <= this.#position) return
    try {
      const done = this.#parts.onRecords(records.after(this.#position, this.#parts.wants), lastPosition)
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
