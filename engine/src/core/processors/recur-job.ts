import { findJob } from '../behaviors/jobs.ts'
import type { Processor } from './processor.ts'

/** The back-off of a failed job is over. */
export const recurJob: Processor<'JOB'> = ({ key }, processing) => {
  const row = processing.state.jobs.get(key)
  if (row?.state !== 'FAILED' || row.recurAt === -1) return processing.reject('NOT_FOUND', `Expected to recur failed job with key '${processing.keyText(key)}', but no such job was found`)
  const { value } = findJob(processing, key)!
  processing.activatable.push({ type: value.type, key })
  return processing.event('JOB', 'RECURRED_AFTER_BACKOFF', key, { ...value, recurringTime: -1 })
}
