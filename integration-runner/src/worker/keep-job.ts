import type { ActivatedJob, EngineClient } from '@souffleur/engine/client'
import { limits } from '../limits.ts'

/** Prolongs the lock on a job while its call runs, so that a crash frees it soon and a slow system does not. */
export function keepJob(engine: EngineClient, job: ActivatedJob): { release(): void } {
  const prolong = () => engine.updateJobTimeout({ jobKey: job.key, timeout: limits.jobLockMs }).catch(() => undefined)
  const timer = setInterval(() => void prolong(), limits.prolongEveryMs)
  return { release: () => clearInterval(timer) }
}
