import { findJob } from '../behaviors/jobs.ts'
import type { Processor } from './processor.ts'

/** The worker gets more time, or less, counted from now. */
export const updateJobTimeout: Processor<'JOB'> = ({ key, value: { timeout = 0 } }, processing) => {
  const found = findJob(processing, key)
  if (!found) return processing.reject('NOT_FOUND', `Expected to update job deadline with key '${processing.keyText(key)}', but no such job was found`)
  if (processing.state.jobs.get(key)!.deadline === -1) return processing.reject('INVALID_STATE', `Expected to update the timeout of job with key '${processing.keyText(key)}', but it is not active`)
  return processing.event('JOB', 'TIMEOUT_UPDATED', key, { ...found.value, deadline: processing.now + timeout })
}
