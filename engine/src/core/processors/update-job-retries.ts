import { findJob } from '../behaviors/jobs.ts'
import type { Processor } from './processor.ts'

/** Raising retries does not resolve an incident: that is a command of its own. */
export const updateJobRetries: Processor<'JOB'> = ({ key, value: { retries = 0 } }, processing) => {
  if (retries < 1) return processing.reject('INVALID_ARGUMENT', `Expected to update retries for job with key '${processing.keyText(key)}' with a positive amount of retries, but the amount given was '${retries}'`)
  const found = findJob(processing, key)
  if (!found) return processing.reject('NOT_FOUND', `Expected to update retries for job with key '${processing.keyText(key)}', but no such job was found`)
  return processing.event('JOB', 'RETRIES_UPDATED', key, { ...found.value, retries })
}
