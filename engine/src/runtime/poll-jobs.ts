import type { ActivatedJob, JobRequest } from '../client/engine-client.ts'
import type { DispatchedJob } from './job-dispatcher.ts'
import { defaultPollTimeout } from './limits.ts'
import type { Partition } from './partition.ts'
import { toActivatedJob } from './to-activated-job.ts'
import { toEngineError } from './to-engine-error.ts'

export type PollRequest = JobRequest & { maxJobsToActivate: number; requestTimeout?: number; signal?: AbortSignal }

/** Jobs for a worker that asks: at once if there are some, else as soon as there are, within the request's time. */
export function pollJobs(partition: Partition, request: PollRequest): Promise<ActivatedJob[]> {
  const { type, worker, timeout, fetchVariables = [], maxJobsToActivate: maxJobs, requestTimeout = 0, signal } = request
  if (requestTimeout < 0 && maxJobs < 1) return Promise.resolve([])
  return new Promise((resolve, reject) => {
    let isOpen = true
    const finish = (jobs: DispatchedJob[]) => {
      close()
      resolve(jobs.map((job) => toActivatedJob(partition.id, job)))
    }
    const giveUp = () => finish([])
    const poll = {
      type, worker, timeout, fetchVariables, maxJobs,
      isOpen: () => isOpen,
      answer: (jobs: DispatchedJob[]) => { if (jobs.length || requestTimeout < 0) finish(jobs) },
      reject: (rejection: Parameters<typeof toEngineError>[0]) => fail(toEngineError(rejection)),
      giveUp,
      fail,
    }
    const timer = requestTimeout < 0 ? undefined : setTimeout(giveUp, requestTimeout || defaultPollTimeout)
    signal?.addEventListener('abort', giveUp, { once: true })
    partition.submit(partition.dispatcher.poll(poll))

    function fail(error: Error) {
      close()
      reject(error)
    }
    function close() {
      isOpen = false
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
      partition.dispatcher.forget(poll)
    }
  })
}
