import { CannotWriteError } from '../../src/store/cannot-write-error.ts'
import { FencedError } from '../../src/store/fenced-error.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { Batch, Key, Leader, News, PartitionWriter, Store, StoredRow, TakenPartition } from '../../src/store/store.ts'
import type { Machine } from './machine.ts'
import { Ledger } from './ledger.ts'
import { MessageBook } from './message-book.ts'
import type { World } from './world.ts'

/** One connection as the server sees it. */
export class Session {
  isOpen = true
}

interface Held { token: number; session: Session; leaseUntil: number; writer: PartitionWriter; address: string | undefined }

/** The server side: a store in memory, with the leases and locks that Postgres keeps. It can be away, and its disk can be full. */
export class SimulatedDatabase {
  readonly store: Store
  readonly #world: World
  readonly #ledgers = new Map<number, Ledger>()
  readonly #messages: MessageBook
  readonly #held = new Map<number, Held>()
  readonly #sessions = new Set<Session>()
  /** Every key that was ever written, by partition and table. */
  readonly #keys = new Map<string, Set<Key>>()
  isAway = false
  isFull = false
  readonly #listeners = new Map<(news: News) => void, Machine>()
  /** How often a partition changed hands. */
  takings = 0

  constructor(world: World) {
    this.#world = world
    this.#messages = new MessageBook(world)
    this.store = createMemoryStore(() => world.now)
  }

  get ledgers(): Iterable<[partitionId: number, ledger: Ledger]> {
    return this.#ledgers
  }

  ledger(partitionId: number): Ledger {
    const ledger = this.#ledgers.get(partitionId) ?? new Ledger(this.#world, this.#messages)
    this.#ledgers.set(partitionId, ledger)
    return ledger
  }

  open(): Session {
    const session = new Session()
    this.#sessions.add(session)
    return session
  }

  /** Everything in a table. */
  async rows(partitionId: number, table: string): Promise<Map<Key, StoredRow>> {
    const keys = [...this.#keys.get(`${partitionId} ${table}`) ?? []]
    const rows = await this.#held.get(partitionId)!.writer.loadRows(table, keys)
    return new Map(rows.map((row) => [row.key, row]))
  }

  /** The server dies: every connection ends. */
  goAway(): void {
    this.isAway = true
    for (const session of this.#sessions) session.isOpen = false
    this.#sessions.clear()
  }

  async take(session: Session, partitionId: number, { leaseMs, address }: { leaseMs: number; address: string | undefined }): Promise<TakenPartition | undefined> {
    const held = this.#held.get(partitionId)
    if (held?.session.isOpen && held.leaseUntil > this.#world.now) return undefined
    this.takings++
    await held?.writer.release()
    const taken = (await this.store.takePartition(partitionId, leaseMs))!
    this.#held.set(partitionId, { token: taken.token, session, leaseUntil: this.#world.now + leaseMs, writer: taken.writer, address })
    this.ledger(partitionId).taken(partitionId, taken)
    return taken
  }

  /** Brings it to every machine that listens and can be reached. */
  tell(news: News, isLost: () => boolean): void {
    for (const [listener, machine] of this.#listeners) if (!isLost()) machine.after(1, () => listener(news))
  }

  onNews(machine: Machine, listener: (news: News) => void): () => void {
    this.#listeners.set(listener, machine)
    const stop = (): void => { this.#listeners.delete(listener) }
    machine.whenItDies(stop)
    return stop
  }

  /** The address of who took it last. */
  holder(partitionId: number): string | undefined {
    return this.#held.get(partitionId)?.address
  }

  async leaderOf(partitionId: number): Promise<Leader | undefined> {
    if ((this.#held.get(partitionId)?.leaseUntil ?? 0) <= this.#world.now) return undefined
    const address = this.holder(partitionId)
    return address === undefined ? {} : { address }
  }

  async append(partitionId: number, { token, writer }: TakenPartition, batch: Batch): Promise<void> {
    this.tryWriting()
    await writer.append(batch)
    const held = this.#held.get(partitionId)!
    held.leaseUntil = this.#world.now + batch.leaseMs
    for (const { table, put } of batch.tables) this.#remember(`${partitionId} ${table}`, put)
    this.ledger(partitionId).written(partitionId, { token, holder: held.token }, batch)
  }

  async renew(partitionId: number, token: number, leaseMs: number): Promise<void> {
    const held = this.#held.get(partitionId)!
    if (held.token !== token) throw new FencedError(partitionId)
    held.leaseUntil = this.#world.now + leaseMs
  }

  async release(partitionId: number, token: number, session: Session): Promise<void> {
    const held = this.#held.get(partitionId)!
    if (held.token === token) held.leaseUntil = -Infinity
    session.isOpen = false
  }

  #remember(table: string, rows: StoredRow[]): void {
    const keys = this.#keys.get(table) ?? new Set<Key>()
    this.#keys.set(table, keys)
    for (const { key } of rows) keys.add(key)
  }

  /** Rows that are there can be changed where they are, on a full disk too. */
  tryWriting(): void {
    if (this.isFull) throw new CannotWriteError(new Error('could not extend file: No space left on device'))
  }
}
