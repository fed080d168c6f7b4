import type { ActivatedJob, JobRequest } from '../client/engine-client.ts'
import type { FoundJobs } from './job-dispatcher.ts'
import { maxPollBatches } from './limits.ts'
import { LongPoll } from './long-poll.ts'
import type { Partition } from './partition.ts'
import { toActivatedJob } from './to-activated-job.ts'

export type PollRequest = JobRequest & { maxJobsToActivate: number; requestTimeout?: number; signal?: AbortSignal }

/** Jobs for a worker that asks: at once if there are some, else as soon as there are, within the request's time. What has no room in a batch comes with the next ones, `maxPollBatches` in all. */
export async function pollJobs(partition: Partition, request: PollRequest): Promise<ActivatedJob[]> {
  const { maxJobsToActivate: most, requestTimeout = 0, signal } = request
  if (most < 1 && requestTimeout < 0) return []
  const found = await pollBatch(partition, request)
  for (let batches = 1; found.hasMore && found.jobs.length < most && batches < maxPollBatches && !signal?.aborted; batches++) {
    const next = await pollBatch(partition, { ...request, maxJobsToActivate: most - found.jobs.length, requestTimeout: -1 }).catch(() => nothing)
    found.jobs.push(...next.jobs)
    found.hasMore = next.hasMore
  }
  return found.jobs.map((job) => toActivatedJob(job))
}

const nothing: FoundJobs = { jobs: [], hasMore: false }

async function pollBatch(partition: Partition, request: PollRequest): Promise<FoundJobs> {
  const { requestTimeout = 0, signal } = request
  const poll = new LongPoll(request, requestTimeout, partition.clock)
  const giveUp = () => poll.giveUp()
  signal?.addEventListener('abort', giveUp, { once: true })
  partition.submit(partition.dispatcher.poll(poll))
  try {
    return await poll.found
  } finally {
    partition.dispatcher.forget(poll)
    signal?.removeEventListener('abort', giveUp)
  }
}
