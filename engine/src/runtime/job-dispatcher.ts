import { failPoint } from '@souffleur/schemas/fail-point'
import { commands, type EngineRecord, type FindJobStream, type JobBatchValue, type JobValue, type PartitionState, type ProcessingResult, type PushedJob } from '../core/index.ts'
import type { Clock } from './clock.ts'
import { JobStreams, type OpenStream } from './job-streams.ts'
import type { PendingCommand } from './pending-command.ts'

/** A job as the core activated it; `key` is internal. */
export interface DispatchedJob { key: number; value: JobValue }

/** `hasMore`: there are others, for which the batch had no room, or of which the first was set aside because no batch has. */
export interface FoundJobs { jobs: DispatchedJob[]; hasMore: boolean }

export interface JobsWanted { type: string; worker: string; timeout: number; fetchVariables: string[] }

export interface JobPoll extends JobsWanted {
  maxJobs: number
  /** False once nobody waits any more. */
  isOpen(): boolean
  /** With no jobs: try again when there are some. */
  answer(found: FoundJobs): void
  /** The engine stops. */
  giveUp(): void
  reject(rejection: EngineRecord): void
  fail(error: Error): void
}

/**
 * Brings jobs to whoever wants them: first the open streams of the type in turn, for which the core activates them itself, then the polls in the order they came, by commands
 * beside the ones that made the jobs. All of it is committed with them.
 */
export class JobDispatcher {
  readonly streams: JobStreams
  readonly #polls = new Map<string, JobPoll[]>()
  readonly #submit: (command: PendingCommand) => void
  #isClosed = false

  constructor(submit: (command: PendingCommand) => void, clock: Clock) {
    this.#submit = submit
    this.streams = new JobStreams(clock)
  }

  /** Whom the core pushes a job to as soon as it can be had. */
  readonly findStream: FindJobStream = (type, key) => this.streams.next(type, key)

  /** Brings what the core has pushed to its streams, now that it is stored; what none of them takes is given back. */
  deliver(pushed: PushedJob[]): void {
    failPoint('engine: before a job is pushed')
    this.yieldJobs(pushed.filter(({ stream, key, value }) => !this.streams.deliver(stream as OpenStream, { key, value })))
  }

  /** What to process right behind the command that made these jobs activatable. */
  assign(activatable: { type: string; key: number }[]): PendingCommand[] {
    const byType = Map.groupBy(activatable, ({ type }) => type)
    return [...byType].flatMap(([type, jobs]) => {
      const shares = this.streams.share(type, jobs.map(({ key }) => key))
      const taken = shares.reduce((sum, [, keys]) => sum + keys.length, 0)
      return [...shares.map(([stream, keys]) => this.#push(stream, keys)), ...(taken < jobs.length ? this.#retryPolls(type) : [])]
    })
  }

  /** A poll that just came: tried at once, then whenever there may be something for it. */
  poll(poll: JobPoll): PendingCommand {
    return {
      build: (state, timestamp) => {
        if (!poll.isOpen()) return undefined
        return isValid(poll) && !(poll.maxJobs >= 1 && hasActivatable(state, poll.type)) ? findNothing(poll, state) : activate(poll, poll.maxJobs, timestamp)
      },
      settle: (result) => this.#answerPoll(poll, result),
      fail: (error) => poll.fail(error),
    }
  }

  forget(poll: JobPoll): void {
    const waiting = this.#polls.get(poll.type)?.filter((other) => other !== poll) ?? []
    if (waiting.length) this.#polls.set(poll.type, waiting)
    else this.#polls.delete(poll.type)
  }

  /** Nothing more is delivered. */
  close(): void {
    this.#isClosed = true
    this.streams.closeAll()
    this.endPolls()
  }

  /** Who waits comes again, and may find the partition elsewhere. */
  endPolls(): void {
    for (const poll of [...this.#polls.values()].flat()) poll.giveUp()
  }

  /** Gives activated jobs back untouched. */
  yieldJobs(jobs: DispatchedJob[]): void {
    for (const { key } of jobs) this.#submit({ build: (_state, timestamp) => commands.yieldJob(key, timestamp), settle: () => undefined, fail: () => undefined, internal: true })
  }

  #answerPoll(poll: JobPoll, result: ProcessingResult | undefined): void {
    if (result?.response?.recordType === 'COMMAND_REJECTION') return poll.reject(result.response)
    const found = { jobs: jobsOf(result), hasMore: batchOf(result)?.truncated ?? false }
    if (!poll.isOpen()) return this.yieldJobs(found.jobs)
    if (found.jobs.length) return poll.answer(found)
    if (found.hasMore) return this.#submit({ ...this.poll(poll), internal: true })
    if (this.#isClosed) return poll.giveUp()
    this.#polls.set(poll.type, [...(this.#polls.get(poll.type) ?? []), poll])
    poll.answer(found)
  }

  #retryPolls(type: string): PendingCommand[] {
    const waiting = this.#polls.get(type) ?? []
    this.#polls.delete(type)
    return waiting.map((poll) => ({ ...this.poll(poll), internal: true }))
  }

  #push(stream: OpenStream, keys: number[]): PendingCommand {
    return {
      build: (_state, timestamp) => activate(stream.wanted, keys.length, timestamp, keys),
      settle: (result) => {
        failPoint('engine: before a job that was given back is pushed')
        this.yieldJobs(jobsOf(result).filter((job) => !this.streams.deliver(stream, job)))
      },
      fail: () => undefined,
      internal: true,
    }
  }
}

function activate({ type, worker, timeout, fetchVariables }: JobsWanted, maxJobsToActivate: number, timestamp: number, jobKeys?: number[]) {
  return commands.activateJobs({ type, worker, timeout, fetchVariables, maxJobsToActivate, ...(jobKeys && { jobKeys }) }, timestamp)
}

/** What the core would reject goes to it, to be rejected in its words. */
function isValid({ type, timeout }: JobPoll): boolean {
  return type !== '' && timeout >= 1
}

/** Zeebe writes a record for a poll that finds nothing. We don't, but the key it would have is passed over: suites of clients know keys by heart. */
function findNothing({ maxJobs }: JobPoll, state: PartitionState): undefined {
  if (maxJobs < 1) return
  state.newKey()
  state.journal.commit()
}

function hasActivatable(state: PartitionState, type: string): boolean {
  for (const _key of state.jobs.inGroup(type)) return true
  return false
}

const batchOf = (result: ProcessingResult | undefined): JobBatchValue | undefined => result?.response?.value as JobBatchValue | undefined

function jobsOf(result: ProcessingResult | undefined): DispatchedJob[] {
  const batch = batchOf(result)
  return batch?.jobs.map((value, index) => ({ key: batch.jobKeys[index]!, value })) ?? []
}
