import { failPoint } from '@souffleur/schemas/fail-point'
import { EngineError } from '../client/engine-error.ts'
import type { ProcessingResult } from '../core/index.ts'
import { CannotWriteError } from '../store/cannot-write-error.ts'
import { FencedError } from '../store/fenced-error.ts'
import type { Store, TakenPartition } from '../store/store.ts'
import { AwaitedResults } from './awaited-results.ts'
import type { Clock } from './clock.ts'
import { CommandQueue } from './command-queue.ts'
import { CommitPace } from './commit-pace.ts'
import type { Flight } from './flight.ts'
import { JobDispatcher } from './job-dispatcher.ts'
import { drainCheck, drainTime, followerPatience, leaseTime, maxQueuedCommands, recoveryPatience, standbyInterval } from './limits.ts'
import { LogTrimmer, type LogTrimmerParts } from './log-trimmer.ts'
import { OpenBatches } from './open-batches.ts'
import type { PendingCommand } from './pending-command.ts'
import { RecordFeed } from './record-feed.ts'
import { takeWhenFree } from './take-when-free.ts'
import { Term, type TermParts } from './term.ts'
import { unknownPartition } from './unknown-partition.ts'
import { wait } from './wait.ts'

/** A command for another partition, and its number in the outbox. */
export type Sent = NonNullable<ProcessingResult['sent']>[number]

export interface PartitionParts {
  partitionId: number
  /** 1 where absent. */
  partitionCount?: number
  /** Where given, this partition is led by whoever leads that one: what they send each other does not leave the process. */
  first?: Partition
  /** Where other processes, which lead some of the partitions, reach this one. */
  address?: string
  /** It is led here only for as long as none of those leads it whose it is by right. */
  isDeputy?: boolean
  store: Store
  clock: Clock
  log: (line: string) => void
  limits?: TermParts['limits'] & { queuedCommands?: number; retention?: LogTrimmerParts['retention'] }
}

/**
 * One partition in this process: leader while it holds the lease, else waiting for it. Crash-only: when a commit fails or its outcome is
 * unknown, the term's memory is dropped, the partition is taken again, and the store tells which batches it has.
 */
export class Partition {
  readonly id: number
  readonly dispatcher: JobDispatcher
  readonly feed: RecordFeed
  readonly results = new AwaitedResults()
  readonly pace: CommitPace
  readonly #parts: PartitionParts
  readonly #queue = new CommandQueue()
  readonly #stopping = new AbortController()
  readonly #others: Partition[] = []
  #standby = Promise.withResolvers<void>()
  #isStandby = false
  #isLeaving = false
  #leader: string | undefined
  readonly #watchers = new Set<() => void>()
  #trouble: Error | undefined
  #restarts = 0
  #onChance: () => void = () => undefined
  #onSent: (sent: Sent[]) => void = () => undefined
  #onLead: (lastKey: number) => void = () => undefined
  #onCommitted: () => void = () => undefined
  #term: Term | undefined
  #open: OpenBatches | undefined
  readonly #trimmer: LogTrimmer
  #campaign: Promise<void>

  constructor(parts: PartitionParts) {
    this.id = parts.partitionId
    this.#parts = parts
    this.pace = new CommitPace({ clock: parts.clock, onTurn: (isSlow, ms) => this.#tellPace(isSlow, ms) })
    this.feed = new RecordFeed(parts.store, this.id, parts.clock)
    this.dispatcher = new JobDispatcher((command) => this.submit(command), parts.clock)
    this.#trimmer = new LogTrimmer({ ...parts, readers: () => this.feed.readers, isLeader: () => this.isLeader, isShared: parts.address !== undefined, retention: parts.limits?.retention })
    if (parts.first) parts.first.#others.push(this)
    this.#campaign = this.#lead()
  }

  /** Hears of every commit, after its callers. */
  onCommitted(onCommitted: () => void): void {
    this.#onCommitted = onCommitted
  }

  /** `onSent` hears of what is committed for other partitions; `onLead` when the partition is ours: what was sent before, up to `lastKey`, may not have arrived. */
  connect({ onSent, onLead }: { onSent: (sent: Sent[]) => void; onLead: (lastKey: number) => void }): void {
    this.#onSent = onSent
    this.#onLead = onLead
  }

  get clock(): Clock {
    return this.#parts.clock
  }

  get isLeader(): boolean {
    return this.#term !== undefined
  }

  /** Whether commands can be given to it here: it leads, or does not know yet that another does. */
  get isHere(): boolean {
    return !this.#isStandby && !this.#isLeaving && !this.#stopping.signal.aborted
  }

  /** The address of the other process that leads it, as far as is known. */
  get leader(): string | undefined {
    return this.isHere ? undefined : this.#leader
  }

  /** Calls back whenever it was looked at who leads it; returns how to stop. */
  watch(onLooked: () => void): () => void {
    this.#watchers.add(onLooked)
    return () => { this.#watchers.delete(onLooked) }
  }

  /** One whose it is by right is there: what a deputy has accepted comes to its end, then the partition is given up. */
  wanted(): void {
    if (this.#parts.isDeputy && this.#term && this.isHere) this.#campaign = this.#handOver()
  }

  /** Why it is not led here for now, as a sentence for people, where something is wrong. */
  get trouble(): string | undefined {
    return this.#trouble?.message
  }

  /** How often it began again from its store. */
  get restarts(): number {
    return this.#restarts
  }

  /** Resolves when this process leads, or knows that another does. */
  async settled(): Promise<void> {
    await Promise.race([this.#campaign, this.#standby.promise])
  }

  submit(command: PendingCommand): void {
    if (this.#isStandby || (!this.isHere && !command.internal)) command.fail(unknownPartition(this.id))
    else if (!command.internal && this.#queue.size >= this.#maxQueued) command.fail(new EngineError('RESOURCE_EXHAUSTED', 'Reached maximum capacity of requests handled'))
    else {
      this.#queue.push(command)
      this.#term?.wake()
    }
  }

  /** Lets accepted commands finish, then gives the partition up. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.dispatcher.close()
    await this.#trimmer.stop()
    await this.#campaign
    await this.#drained()
    await this.feed.end(followerPatience)
    await this.#term?.end()
    this.#term = undefined
    this.#refuseWaiting()
    this.results.failAll(unknownPartition(this.id))
  }

  get #maxQueued(): number {
    return this.#parts.limits?.queuedCommands ?? maxQueuedCommands
  }

  async #lead(): Promise<void> {
    const taken = await takeWhenFree({
      ...this.#parts,
      take: () => this.#take(),
      onChance: (wake) => this.#watch(wake),
      signal: this.#stopping.signal,
      onStandby: () => this.#standBy(),
      onTrouble: (error) => this.#tell(error, 'waits for its store'),
    })
    if (!taken) return this.#refuseWaiting()
    this.#leads(taken)
  }

  #leads(taken: TakenPartition): void {
    if (this.#trouble) this.#parts.log(`Engine: partition ${this.id} goes on.`)
    this.#trouble = undefined
    this.#isStandby = false
    this.#standby = Promise.withResolvers()
    this.#open?.resolve(taken, (flight) => this.#complete(flight))
    this.#open = undefined
    this.feed.resumed(taken.lastPosition)
    this.#term = this.#newTerm(taken)
    this.#onLead(taken.lastKey)
    this.#looked()
    for (const other of this.#others) other.#onChance()
  }

  async #take(): Promise<TakenPartition | undefined> {
    const { store, first, address } = this.#parts
    const mayLead = () => first === undefined || first.isLeader
    await first?.settled()
    if (!mayLead()) return undefined
    if (this.#trouble instanceof CannotWriteError) await store.tryWriting?.(this.id)
    const taken = await store.takePartition(this.id, leaseTime, address)
    if (taken) failPoint('engine: partition taken, not led yet')
    if (mayLead()) return taken
    await taken?.writer.release()
    return undefined
  }

  /** The partition was given up elsewhere, or we lead the first one now. */
  #watch(wake: () => void): () => void {
    this.#onChance = wake
    return this.#parts.store.onRelease?.(this.id, wake) ?? (() => undefined)
  }

  #newTerm(taken: TakenPartition): Term {
    return new Term({
      ...this.#parts,
      taken,
      limits: this.#parts.limits ?? {},
      queue: this.#queue,
      dispatcher: this.dispatcher,
      pace: this.pace,
      submit: (command) => this.submit(command),
      onCommitted: (flight) => this.#complete(flight),
      onLost: (error) => { this.#campaign = this.#recover(error) },
    })
  }

  /** Listeners first, then the callers. */
  #complete(flight: Flight): void {
    failPoint('engine: before a commit is told')
    this.feed.committed(flight.recordsOf(this.id), flight.lastPosition)
    failPoint('engine: listeners told, callers not answered')
    flight.settle((result) => {
      this.results.deliver(result)
      if (result.pushed) this.dispatcher.deliver(result.pushed)
      if (result.sent) this.#onSent(result.sent)
    })
    this.#onCommitted()
  }

  async #recover(error: Error): Promise<void> {
    const term = this.#term!
    this.#term = undefined
    this.#restarts++
    this.#tell(error, 'starts again from its store')
    this.#open = new OpenBatches({ token: term.token, cause: error, queue: this.#queue }, await term.end())
    if (error instanceof FencedError) this.#standBy()
    const stopPatience = this.clock.after(recoveryPatience, () => this.#standBy())
    await this.#lead()
    stopPatience()
  }

  async #handOver(): Promise<void> {
    const term = this.#term!
    this.#isLeaving = true
    this.#looked()
    this.dispatcher.endPolls()
    await this.#drained()
    const isOver = this.#term !== term || this.#stopping.signal.aborted
    if (!isOver) await this.#giveUp(term)
    this.#isLeaving = false
    if (isOver) return
    await wait(this.clock, standbyInterval, this.#stopping.signal)
    await this.#lead()
  }

  async #giveUp(term: Term): Promise<void> {
    this.#term = undefined
    this.#open = new OpenBatches({ token: term.token, cause: new FencedError(this.id), queue: this.#queue }, await term.end())
    this.#standBy()
  }

  /** Once for each trouble. */
  #tell(error: Error, what: string): void {
    if (error.message !== this.#trouble?.message) this.#parts.log(`Engine: partition ${this.id} ${what}: ${error.message}`)
    this.#trouble = error
  }

  #tellPace(isSlow: boolean, ms: number): void {
    const what = isSlow ? `is slow, since its store took ${Math.round(ms)} ms for a commit: look at the disk of the database and at what else is written there` : 'is as quick as before'
    this.#parts.log(`Engine: partition ${this.id} ${what}.`)
  }

  #standBy(): void {
    this.#isStandby = true
    this.#standby.resolve()
    this.#refuseWaiting()
    for (const other of this.#others) other.#term?.lose(new FencedError(this.id))
    if (this.#parts.address !== undefined) void this.#findLeader(this.#parts.address)
  }

  async #findLeader(own: string): Promise<void> {
    const { store, isDeputy } = this.#parts
    const leader = await store.leaderOf(this.id).catch(() => undefined)
    this.#leader = leader?.address === own ? undefined : leader?.address
    if (this.#leader !== undefined && !isDeputy && !this.#stopping.signal.aborted) store.tell?.({ kind: 'wanted', partitionId: this.id })
    this.#looked()
  }

  #looked(): void {
    for (const onLooked of this.#watchers) onLooked()
  }

  #refuseWaiting(): void {
    this.#open?.refuse(unknownPartition(this.id))
    this.#open = undefined
    for (const command of this.#queue.takeAll()) command.fail(unknownPartition(this.id))
  }

  async #drained(): Promise<void> {
    const until = this.clock.elapsed() + drainTime
    while (this.#term && !this.#term.isIdle && this.clock.elapsed() < until) await wait(this.clock, drainCheck)
  }
}
