import type { ActivatedJob, JobRequest } from '../client/engine-client.ts'
import { LongPoll } from './long-poll.ts'
import type { Partition } from './partition.ts'
import { toActivatedJob } from './to-activated-job.ts'

export type PollRequest = JobRequest & { maxJobsToActivate: number; requestTimeout?: number; signal?: AbortSignal }

/** Jobs for a worker that asks: at once if there are some, else as soon as there are, within the request's time. */
export async function pollJobs(partition: Partition, request: PollRequest): Promise<ActivatedJob[]> {
  const { maxJobsToActivate, requestTimeout = 0, signal } = request
  if (maxJobsToActivate < 1 && requestTimeout < 0) return []
  const poll = new LongPoll(request, requestTimeout, partition.clock)
  const giveUp = () => poll.giveUp()
  signal?.addEventListener('abort', giveUp, { once: true })
  partition.submit(partition.dispatcher.poll(poll))
  try {
    return (await poll.jobs).map((job) => toActivatedJob(job))
  } finally {
    partition.dispatcher.forget(poll)
    signal?.removeEventListener('abort', giveUp)
  }
}
