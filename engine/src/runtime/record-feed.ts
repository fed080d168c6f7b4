import type { LogReader, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { CommittedRecords } from './committed-records.ts'
import { Follower, type Commit } from './follower.ts'
import { drainCheck, logPageSize } from './limits.ts'
import { readLogText } from './read-log-text.ts'
import type { FollowOptions, Following, OnRecords, RecordStream } from './record-stream.ts'
import { readPositions, writePositions } from './stream-position.ts'
import { wait } from './wait.ts'

/** The records of one partition, past and live. */
export class RecordFeed implements RecordStream {
  readonly #store: Store
  readonly #partitionId: number
  readonly #clock: Clock
  readonly #followers = new Set<Follower>()
  /** How far the readers with a name have stored what they read; they come back after a restart. */
  readonly #passed = new Map<string, number>()
  /** Position of the last record that was delivered live. */
  #lastPosition = 0

  constructor(store: Store, partitionId: number, clock: Clock) {
    this.#store = store
    this.#partitionId = partitionId
    this.#clock = clock
  }

  /** How far those are who follow. Those with a name are where they say, those without where they have taken the log to. */
  get readers(): (LogReader | { name: undefined; position: number })[] {
    return [...[...this.#passed].map(([name, position]) => ({ name, position })), ...[...this.#followers].map(({ position }) => ({ name: undefined, position }))]
  }

  follow(position: string, onRecords: OnRecords, { reader, wants }: FollowOptions = {}): Following {
    if (reader !== undefined) this.#passed.set(reader, this.#ownPosition(position))
    const follower = new Follower(this.#ownPosition(position), {
      read: (after) => this.#read(after),
      isUpToDate: (after) => after >= this.#lastPosition,
      onRecords: (records, lastPosition) => onRecords(records, writePositions(new Map([[this.#partitionId, String(lastPosition)]]))),
      ...(wants && { wants }),
      clock: this.#clock,
    })
    this.#followers.add(follower)
    follower.catchUp()
    return {
      close: () => {
        follower.close()
        this.#followers.delete(follower)
      },
      behind: () => Math.max(0, this.#lastPosition - follower.position),
      passed: (stored) => { if (reader !== undefined) this.#passed.set(reader, this.#ownPosition(stored)) },
    }
  }

  /** A commit has happened. */
  committed(records: CommittedRecords, lastPosition: number): void {
    this.#lastPosition = lastPosition
    for (const follower of this.#followers) follower.live({ records, lastPosition })
  }

  /** The partition was taken, at this position: what was written before can be read now. */
  resumed(lastPosition: number): void {
    this.#lastPosition = lastPosition
    for (const follower of this.#followers) follower.catchUp()
  }

  /** Whether anybody reads along. */
  get isFollowed(): boolean {
    return this.#followers.size > 0
  }

  /** Another process has written, up to this position at least. */
  grown(lastPosition: number): void {
    if (lastPosition > this.#lastPosition) this.resumed(lastPosition)
  }

  /** Lets followers take what is committed, then says nothing more. */
  async end(patience: number): Promise<void> {
    const until = this.#clock.elapsed() + patience
    while (this.#clock.elapsed() < until && [...this.#followers].some(({ position }) => position < this.#lastPosition)) await wait(this.#clock, drainCheck)
    for (const follower of this.#followers) follower.close()
    this.#followers.clear()
  }

  #ownPosition(text: string): number {
    return Number(readPositions(text).get(this.#partitionId) ?? 0)
  }

  async #read(after: number): Promise<Commit[]> {
    const entries = await this.#store.readLog(this.#partitionId, after, logPageSize)
    return entries.map(({ position, lastPosition, text }) => ({ records: new CommittedRecords(this.#partitionId, position, readLogText(text)), lastPosition }))
  }
}
