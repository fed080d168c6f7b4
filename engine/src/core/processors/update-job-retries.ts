import { findJob } from '../behaviors/find-job.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Raising retries does not resolve an incident: that is a command of its own. */
export const updateJobRetries: Processor<'JOB'> = ({ key, value: { retries = 0 } }, processing) => {
  if (retries < 1) return processing.reject(rejections.retriesNotPositive(processing.keyText(key), retries))
  const found = findJob(processing, key)
  if (!found) return processing.reject(rejections.job('update retries for job', processing.keyText(key)))
  return processing.event('JOB', 'RETRIES_UPDATED', key, { ...found.value, retries })
}
