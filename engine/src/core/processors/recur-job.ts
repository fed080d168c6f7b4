import { findJob } from '../behaviors/find-job.ts'
import { offerJob } from '../behaviors/offer-job.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The back-off of a failed job is over. */
export const recurJob: Processor<'JOB'> = ({ key }, processing) => {
  const row = processing.state.jobs.get(key)
  if (row?.state !== 'FAILED' || row.recurAt === -1) return processing.reject(rejections.job('recur failed job', processing.keyText(key)))
  const { value } = findJob(processing, key)!
  processing.fill('JOB', value)
  const response = processing.event('JOB', 'RECURRED_AFTER_BACKOFF', key, value)
  offerJob(processing, key, value.type)
  return response
}
