import { findJob } from '../behaviors/find-job.ts'
import { offerJob } from '../behaviors/offer-job.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The worker has had its time: the job is there for any other. */
export const timeOutJob: Processor<'JOB'> = ({ key }, processing) => {
  const row = processing.state.jobs.get(key)
  if (row?.state !== 'ACTIVATED') return processing.reject(rejections.job('time out activated job', processing.keyText(key)))
  if (row.deadline > processing.now) return processing.reject(rejections.jobNotTimedOut(processing.keyText(key)))
  const { value } = findJob(processing, key)!
  processing.fill('JOB', value)
  const response = processing.event('JOB', 'TIMED_OUT', key, value)
  offerJob(processing, key, value.type)
  return response
}
