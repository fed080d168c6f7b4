import { setTimeout as delay } from 'node:timers/promises'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import { Bells } from './bells.ts'
import { planShards, type Copy, type Holdings } from './plan-shards.ts'
import { shardCount } from './shard-of.ts'
import { ShardTable } from './shard-table.ts'

export interface OwnershipParts {
  connectionString: string
  /** Where other copies reach this one, and what they have to say. */
  address: string
  secret: string
  /** Copies share alike; else each takes what nobody holds. */
  even: boolean
  log: Log
  /** Whether the engine answers, so that sessions can be walked here. */
  ready(): Promise<boolean>
  /** Gets ready to walk the sessions of shards that are this copy's from now on. */
  onTaken(shards: readonly number[]): Promise<void>
  /** Stores everything of shards that nobody asks here any more. */
  onGivingUp(shards: readonly number[]): Promise<void>
  /** Forgets what is known of shards that are another's now. */
  onLost(shards: readonly number[]): void
}

const all = Array.from({ length: shardCount }, (_, shard) => shard)
const noHoldings: Holdings = { copies: [], owners: all.map(() => null) }

/** Which sessions this copy walks, and where the others are walked. What the tables say counts; a copy that cannot ask them any more walks none. */
export class Ownership {
  readonly #parts: OwnershipParts
  readonly #changes = new Bells()
  /** Shards whose sessions are walked here: taken, read up to date, and not about to be given up. */
  readonly #serving = new Set<number>()
  readonly #closing = new Set<number>()
  #table: ShardTable | undefined
  #holdings = noHoldings
  #ownsAll = false
  #beatenAt = -Infinity
  #able = false
  #leaving = false
  #stopped = false
  #cycle: Promise<void> | undefined
  #again = false
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(parts: OwnershipParts) {
    this.#parts = parts
  }

  /** Resolves once this copy has entered, and walks what it could take. */
  async start(): Promise<void> {
    await this.#enter()
    this.#timer = setInterval(() => this.wake(), limits.beatInterval).unref()
    await this.refresh()
    while (!this.#stopped && this.#opening) await this.#opening
  }

  /** Number of this copy; 0 while it has none. */
  get copy(): number {
    return this.#table?.copy ?? 0
  }

  /** Whether the tables gave this shard to this copy, as far as is known. */
  owns(shard: number): boolean {
    return this.#table !== undefined && this.#holdings.owners[shard] === this.#table.copy
  }

  /** Whether this copy is alone, so that nobody has to ask shard by shard. */
  get ownsAll(): boolean {
    return this.#ownsAll
  }

  /** Who walks the sessions of a shard now: this copy, another, or nobody that is known. */
  placeOf(shard: number): 'here' | Copy | undefined {
    if (this.#serving.has(shard) && performance.now() - this.#beatenAt < limits.copyUnsureAfter) return 'here'
    const owner = this.#holdings.owners[shard]
    return owner === null || owner === this.copy ? undefined : this.#holdings.copies.find(({ copy }) => copy === owner)
  }

  /** Another copy. */
  find(number: number): Copy | undefined {
    return this.#holdings.copies.find(({ copy }) => copy === number)
  }

  /** A shard that is walked here, if there is one. */
  shardHere(): number | undefined {
    const here = [...this.#serving]
    return here[Math.floor(Math.random() * here.length)]
  }

  /** Calls `listener` at each change of who walks what, until what it answers is called. */
  watch(listener: () => void): () => void {
    return this.#changes.watch(listener)
  }

  /** Looks soon, and resolves when something has changed, or after a beat. */
  async nextLook(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const unwatch = this.watch(resolve)
    this.wake()
    await Promise.race([promise, delay(limits.beatInterval)])
    unwatch()
  }

  /** Looks soon. */
  wake(): void {
    void this.refresh()
  }

  /** Looks now. */
  async refresh(): Promise<void> {
    this.#again = true
    this.#cycle ??= this.#run().finally(() => { this.#cycle = undefined })
    await this.#cycle
  }

  /** Gives everything up, for good. */
  async handOver(): Promise<void> {
    this.#leaving = true
    await this.#opening
    await this.#close([...this.#serving])
  }

  async stop(): Promise<void> {
    await this.handOver()
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#cycle
    await this.#table?.leave().catch((error: unknown) => this.#parts.log.warn(error, 'this copy could not take leave: others find out'))
  }

  #opening: Promise<void> | undefined

  async #enter(): Promise<void> {
    const { connectionString, address, secret } = this.#parts
    this.#table = await ShardTable.enter(connectionString, { address, secret, onNews: () => this.wake(), onBroken: () => this.#loseAll() })
  }

  #loseAll(): void {
    this.#table?.drop()
    this.#table = undefined
    this.#adopt({ ...this.#holdings, owners: noHoldings.owners })
    this.wake()
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false
      try {
        if (!this.#table) await this.#enter()
        await this.#look(this.#table!)
      } catch (error) {
        this.#parts.log.warn(error, 'it could not be found out which sessions are whose, trying again')
        await delay(limits.retryDelay, undefined, { ref: false })
      }
    }
  }

  async #look(table: ShardTable): Promise<void> {
    const askedAt = performance.now()
    const holdings = await table.beat(this.#able && !this.#leaving)
    if (table !== this.#table) return
    if (!holdings) return this.#loseAll()
    this.#beatenAt = askedAt
    this.#adopt(holdings)
    if (this.#leaving || this.#opening || this.#closing.size > 0) return
    const unopened = all.filter((shard) => this.owns(shard) && !this.#serving.has(shard))
    if (unopened.length > 0) return this.#begin(table, unopened)
    const { take, giveUp } = planShards(holdings, { own: table.copy, even: this.#parts.even })
    if (take.length > 0 || (this.#parts.even && !this.#able)) await this.#take(table, take)
    if (giveUp.length > 0) void this.#close(giveUp)
  }

  /** Before the engine answers nothing is taken: nobody could be served. */
  async #take(table: ShardTable, free: readonly number[]): Promise<void> {
    this.#able = await this.#parts.ready().catch(() => false)
    if (!this.#able || free.length === 0) return
    const taken = await table.take(free)
    if (taken.length === 0 || table !== this.#table) return
    this.#adopt({ ...this.#holdings, owners: this.#holdings.owners.map((owner, shard) => (taken.includes(shard) ? table.copy : owner)) })
    this.#begin(table, taken)
  }

  /** With shards that the tables gave to this copy: just now, or when it failed before it knew of it. */
  #begin(table: ShardTable, shards: readonly number[]): void {
    this.#opening = this.#open(table, shards).finally(() => { this.#opening = undefined })
  }

  async #open(table: ShardTable, shards: readonly number[]): Promise<void> {
    try {
      await this.#parts.onTaken(shards)
    } catch (error) {
      this.#parts.log.warn(error, 'sessions were taken over without knowing all that the engine did to them: it will be told')
    }
    if (table !== this.#table) return
    for (const shard of shards) if (this.owns(shard)) this.#serving.add(shard)
    this.#changes.ring()
  }

  async #close(shards: readonly number[]): Promise<void> {
    const table = this.#table
    if (!table || shards.length === 0) return
    for (const shard of shards) this.#closing.add(shard)
    for (const shard of shards) this.#serving.delete(shard)
    try {
      await this.#parts.onGivingUp(shards)
      await table.giveUp(shards)
    } catch (error) {
      this.#parts.log.warn(error, 'sessions could not be handed over in peace')
    }
    for (const shard of shards) this.#closing.delete(shard)
    await this.refresh()
  }

  #adopt(holdings: Holdings): void {
    const before = this.#holdings
    this.#holdings = holdings
    this.#ownsAll = holdings.owners.every((_owner, shard) => this.owns(shard))
    const lost = before.owners.flatMap((owner, shard) => (owner !== null && owner !== holdings.owners[shard] && (this.#serving.has(shard) || this.#closing.has(shard)) ? [shard] : []))
    for (const shard of lost) this.#serving.delete(shard)
    if (lost.length > 0) this.#parts.onLost(lost)
    if (before.owners.some((owner, shard) => owner !== holdings.owners[shard])) this.#changes.ring()
  }
}
