import { findJob } from '../behaviors/find-job.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A worker could not take the job it was sent: it is there again, as if nothing had been. */
export const yieldJob: Processor<'JOB'> = ({ key }, processing) => {
  if (processing.state.jobs.get(key)?.state !== 'ACTIVATED') return processing.reject(rejections.job('yield activated job', processing.keyText(key)))
  const { value } = findJob(processing, key)!
  processing.activatable.push({ type: value.type, key })
  return processing.event('JOB', 'YIELDED', key, value)
}
