import { failPoint } from '@souffleur/schemas/fail-point'
import { createPartitionState, keysBefore, PageFault, takeInHand, type CommandInHand, type PartitionState, type ProcessingResult } from '../core/index.ts'
import { EngineError } from '../client/engine-error.ts'
import type { TableChange, TakenPartition } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { CommandQueue } from './command-queue.ts'
import type { CommitPace } from './commit-pace.ts'
import { DueSchedule } from './due-schedule.ts'
import { every } from './every.ts'
import { Flight } from './flight.ts'
import type { JobDispatcher } from './job-dispatcher.ts'
import { leaseTime, maxBatchCommands, maxBatchesInFlight, maxBatchTime, maxPageFaults, maxSliceTime } from './limits.ts'
import { Pager, type PagerLimits } from './pager.ts'
import type { PendingCommand } from './pending-command.ts'

export interface TermParts {
  partitionId: number
  /** 1 where absent. */
  partitionCount?: number
  taken: TakenPartition
  clock: Clock
  queue: CommandQueue
  dispatcher: JobDispatcher
  pace: CommitPace
  /** Receives single lines for people. */
  log: (line: string) => void
  limits: PagerLimits & { batchesInFlight?: number; batchCommands?: number; sliceTime?: number }
  submit: (command: PendingCommand) => void
  /** In the order of the commits. */
  onCommitted: (flight: Flight) => void
  /** The store did not take a batch, or cannot be asked any more: the term is over. */
  onLost: (error: Error) => void
}

interface WorkInHand {
  pending: PendingCommand
  command: CommandInHand
  timestamp: number
  flight: Flight
  /** Of a command that is done and has used its slice up: it is written into the log in the next. */
  result?: ProcessingResult
  /** That took a slice too: the commit has one of its own. */
  isLogged?: true
}

/**
 * One reign over a partition: from taking it until it is given up or lost. Commands are processed in memory, ahead of the store; what came
 * while a commit was under way is the next commit. Nothing of its memory outlives it.
 */
export class Term {
  readonly #parts: TermParts
  readonly #state: PartitionState = createPartitionState()
  readonly #pager: Pager
  readonly #due: DueSchedule
  readonly #stopRenewing: () => void
  /** A command that was not done within its slice. The state is in between: until it is done nothing else is processed, committed or evicted. */
  #inHand: WorkInHand | undefined
  #flights: Flight[] = []
  #faulted: { pending: PendingCommand; fault: PageFault }[] = []
  #loading: PendingCommand[] = []
  #position: number
  #batches = 0
  #isAwake = false
  #isOver = false

  constructor(parts: TermParts) {
    const { taken, partitionId } = parts
    this.#parts = parts
    this.#position = taken.lastPosition
    this.#state.counter.lastKey = Math.max(taken.lastKey, keysBefore(partitionId))
    this.#state.partitionId = partitionId
    this.#state.partitionCount = parts.partitionCount ?? 1
    this.#pager = new Pager(this.#state, taken.writer, parts.limits)
    this.#due = new DueSchedule({ ...parts, state: this.#state, writer: taken.writer, pager: this.#pager, onError: (error) => this.lose(error) })
    this.#stopRenewing = every(parts.clock, leaseTime / 3, () => this.#renew())
    this.#due.start().catch((error) => this.lose(error))
    this.wake()
  }

  get token(): number {
    return this.#parts.taken.token
  }

  get isIdle(): boolean {
    return !this.#inHand && this.#flights.length + this.#faulted.length + this.#loading.length + this.#parts.queue.size === 0
  }

  /** Something came into the queue. */
  wake(): void {
    if (this.#isAwake || this.#isOver) return
    this.#isAwake = true
    this.#parts.clock.soon(() => {
      try {
        this.#run()
      } catch (error) {
        this.lose(error as Error)
      }
    })
  }

  /** Ends the term. Gives back the batches whose outcome is open and the commands that were not in any. */
  async end(): Promise<{ flights: Flight[]; waiting: PendingCommand[] }> {
    this.#isOver = true
    this.#stopRenewing()
    this.#due.stop()
    failPoint('engine: before a partition is given up')
    await this.#parts.taken.writer.release()
    const inHand = this.#inHand ? new Set([...this.#inHand.flight.commands, this.#inHand.pending]) : []
    return { flights: this.#flights, waiting: [...inHand, ...this.#loading, ...this.#faulted.map(({ pending }) => pending)] }
  }

  #run(): void {
    this.#isAwake = false
    if (this.#isOver || this.#flights.length >= (this.#parts.limits.batchesInFlight ?? maxBatchesInFlight)) return
    const flight = this.#gather()
    if (this.#inHand) return this.wake()
    if (flight.size) this.#commit(flight)
    if (this.#faulted.length) this.#load().catch((error) => this.lose(error))
    if (this.#parts.queue.size) this.wake()
  }

  #gather(): Flight {
    if (this.#inHand) return this.#goOn(this.#inHand)
    const flight = new Flight(this.#position)
    const { clock } = this.#parts
    const until = clock.elapsed() + maxBatchTime
    const most = this.#parts.limits.batchCommands ?? maxBatchCommands
    while (!this.#inHand && flight.size < most && clock.elapsed() < until) {
      const pending = this.#parts.queue.shift()
      if (!pending) break
      if (pending.failedCommits && flight.size) {
        this.#parts.queue.putFirst([pending])
        break
      }
      this.#process(pending, flight)
      if (pending.failedCommits) break
    }
    return flight
  }

  #process(pending: PendingCommand, flight: Flight): void {
    const timestamp = this.#parts.clock.now()
    try {
      const command = pending.build(this.#state, timestamp)
      if (!command) return pending.settle(undefined)
      this.#goOn({ pending, command: takeInHand(this.#state, command, this.#parts.dispatcher.findStream), timestamp, flight })
    } catch (error) {
      this.#refuse(pending, error as Error)
    }
  }

  /** One slice of a command; what is not done by then stays in hand. Answers the batch it belongs to. */
  #goOn(work: WorkInHand): Flight {
    const { dispatcher, queue, clock } = this.#parts
    const { pending, command, timestamp, flight } = work
    const until = clock.elapsed() + (this.#parts.limits.sliceTime ?? maxSliceTime)
    this.#inHand = undefined
    if (work.isLogged) return flight
    try {
      const result = work.result ?? command.goOn(() => clock.elapsed() >= until)
      if (result && !work.result && clock.elapsed() >= until) {
        this.#inHand = { ...work, result }
      } else if (result) {
        flight.add(pending, result, timestamp)
        if (clock.elapsed() >= until) this.#inHand = { ...work, isLogged: true }
        queue.putFirst(dispatcher.assign(result.activatable))
      } else {
        this.#inHand = work
      }
    } catch (error) {
      this.#refuse(pending, error as Error)
    }
    return flight
  }

  #refuse(pending: PendingCommand, error: Error): void {
    pending.faults = (pending.faults ?? 0) + 1
    if (error instanceof PageFault && pending.faults <= maxPageFaults) this.#faulted.push({ pending, fault: error })
    else pending.fail(new EngineError('INTERNAL', `Expected to process the command, but the engine failed: ${error.message}`))
  }

  #commit(flight: Flight): void {
    const { after, lastPosition, log } = flight
    const batch = ++this.#batches
    const changes = this.#state.takeChanges()
    const tables = this.#pager.toStore(changes, batch)
    this.#position = lastPosition
    this.#flights.push(flight)
    failPoint('engine: before a commit is sent')
    this.#parts.pace.time(this.#parts.taken.writer.append({ after, lastPosition, lastKey: changes.lastKey, leaseMs: leaseTime, log, tables }))
      .then(() => this.#committed(batch, tables))
      .catch((error) => this.lose(error))
  }

  #committed(batch: number, tables: TableChange[]): void {
    if (this.#isOver) return
    this.#due.written(tables)
    this.#parts.onCommitted(this.#flights.shift()!)
    if (!this.#inHand) this.#pager.evict(batch)
    this.wake()
  }

  async #load(): Promise<void> {
    const faulted = this.#faulted
    this.#faulted = []
    this.#loading.push(...faulted.map(({ pending }) => pending))
    await this.#pager.load(faulted.map(({ fault }) => fault))
    if (this.#isOver) return
    const loaded = new Set(faulted.map(({ pending }) => pending))
    this.#loading = this.#loading.filter((pending) => !loaded.has(pending))
    this.#parts.queue.putFirst([...loaded])
    this.wake()
  }

  #renew(): void {
    failPoint('engine: before a lease is renewed')
    this.#parts.pace.time(this.#parts.taken.writer.renew(leaseTime)).catch((error) => this.lose(error))
  }

  /** Ends it because of something outside: what is under way is given back as after a failed commit. */
  lose(error: Error): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#parts.onLost(error)
  }
}
