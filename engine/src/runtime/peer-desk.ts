import type { ActivatedJob, JobStream } from '../client/engine-client.ts'
import { rememberedDeclines } from './limits.ts'
import { NotLedError } from './not-led-error.ts'
import type { PartitionClient } from './partition-client.ts'
import type { PeerCall, PushRequest } from './peers.ts'
import type { PollRequest } from './poll-jobs.ts'

/** Jobs that are pushed to another process. */
export interface PushedJobs extends JobStream {
  /** It is not offered to that process again. */
  decline(jobKey: string): void
  /** It did not get there. */
  giveBack(jobKey: string): void
}

/** Answers other processes for the partitions that are led here, and for none else: a call is passed on once at most. */
export class PeerDesk {
  readonly #find: (partitionId: number) => PartitionClient | undefined
  readonly #polls = new Map<string, AbortController>()

  /** `find`: the calls of a partition that is led here. */
  constructor(find: (partitionId: number) => PartitionClient | undefined) {
    this.#find = find
  }

  /** Rejects with `EngineError` or `NotLedError`. `gone`: the caller has hung up. */
  async answer({ partitionId, call, request }: PeerCall, gone: AbortSignal): Promise<unknown> {
    if (call === 'endPoll') return this.#polls.get((request as { poll: string }).poll)?.abort()
    const client = this.#client(partitionId)
    if (call === 'activateJobs') return this.#activate(client, request as PollRequest & { poll: string }, gone)
    return (client[call] as (request: object) => Promise<unknown>)(request)
  }

  /** Throws `NotLedError`. */
  push({ partitionId, request }: PushRequest, onJob: (job: ActivatedJob) => unknown): PushedJobs {
    const client = this.#client(partitionId)
    const declined = new Set<string>()
    const giveBack = (jobKey: string): void => void client.yieldJob({ jobKey }).catch(() => undefined) // else it comes back at its time-out
    return {
      ...client.streamActivatedJobs(request, (job) => !declined.has(job.key) && onJob(job)),
      giveBack,
      decline: (jobKey) => {
        if (declined.size >= rememberedDeclines) declined.delete(declined.values().next().value!)
        declined.add(jobKey)
        giveBack(jobKey)
      },
    }
  }

  #client(partitionId: number): PartitionClient {
    const client = this.#find(partitionId)
    if (!client) throw new NotLedError()
    return client
  }

  async #activate(client: PartitionClient, { poll, ...request }: PollRequest & { poll: string }, gone: AbortSignal): Promise<ActivatedJob[]> {
    const over = new AbortController()
    this.#polls.set(poll, over)
    const jobs = await client.activateJobs({ ...request, signal: AbortSignal.any([over.signal, gone]) }).finally(() => this.#polls.delete(poll))
    if (!gone.aborted) return jobs
    await Promise.allSettled(jobs.map(({ key }) => client.yieldJob({ jobKey: key })))
    return []
  }
}
