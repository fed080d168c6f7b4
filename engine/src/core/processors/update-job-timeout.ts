import { findJob } from '../behaviors/find-job.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The worker gets more time, or less, counted from now. */
export const updateJobTimeout: Processor<'JOB'> = ({ key, value: { timeout = 0 } }, processing) => {
  const found = findJob(processing, key)
  if (!found) return processing.reject(rejections.job('update job deadline', processing.keyText(key)))
  if (processing.state.jobs.get(key)!.state !== 'ACTIVATED') return processing.reject(rejections.jobNotActive(processing.keyText(key)))
  return processing.event('JOB', 'TIMEOUT_UPDATED', key, { ...found.value, deadline: processing.now + timeout })
}
