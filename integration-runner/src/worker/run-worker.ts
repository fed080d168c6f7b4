import { functionJobType } from '@souffleur/schemas'
import type { ActivatedJob, EngineClient } from '@souffleur/engine/client'
import type { Logger } from 'pino'
import { limits } from '../limits.ts'

export interface Worker { stop(): Promise<void> }
export interface WorkerOptions { engine: EngineClient; log: Logger; handle(job: ActivatedJob): Promise<void> }

const request = { type: functionJobType, worker: 'integration-runner', timeout: limits.jobLockMs }

/**
 * Takes every job of type `function`: pushed as they appear, and polled at the start and now and then for those that were there
 * before or got lost; at once where a broken stream is open again, and soon again where a poll failed. A job that comes again while it is worked on is left to the first. Stopping waits for the calls in hand.
 */
export function runWorker({ engine, log, handle }: WorkerOptions): Worker {
  const inHand = new Map<string, Promise<void>>()
  let stopped = false
  let again: NodeJS.Timeout | undefined

  function take(job: ActivatedJob): void {
    if (stopped || inHand.has(job.key)) return
    const work = handle(job).catch((error: unknown) => log.error({ err: error, job: job.key }, 'a function job was left undone; it comes again')).finally(() => inHand.delete(job.key))
    inHand.set(job.key, work)
  }

  async function poll(): Promise<void> {
    try {
      for (let more = true; more && !stopped;) {
        const jobs = await engine.activateJobs({ ...request, maxJobsToActivate: limits.polledJobs, requestTimeout: -1 })
        jobs.forEach(take)
        more = jobs.length === limits.polledJobs
      }
    } catch (error) {
      log.warn({ err: error }, 'function jobs could not be polled; the next poll comes by itself')
      clearTimeout(again)
      if (!stopped) again = setTimeout(() => void poll(), limits.pollAgainMs)
    }
  }

  const stream = engine.streamActivatedJobs(request, take, () => void poll())
  const timer = setInterval(() => void poll(), limits.pollEveryMs)
  void poll()
  return {
    async stop() {
      stopped = true
      stream.close()
      clearInterval(timer)
      clearTimeout(again)
      await Promise.all(inHand.values())
    },
  }
}
