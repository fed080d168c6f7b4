import { findJob } from '../behaviors/jobs.ts'
import type { Processor } from './processor.ts'

/** The worker has had its time: the job is there for any other. */
export const timeOutJob: Processor<'JOB'> = ({ key }, processing) => {
  const row = processing.state.jobs.get(key)
  if (row?.state !== 'ACTIVATED') return processing.reject('NOT_FOUND', `Expected to time out activated job with key '${processing.keyText(key)}', but no such job was found`)
  if (row.deadline > processing.now) return processing.reject('INVALID_STATE', `Expected to time out activated job with key '${processing.keyText(key)}', but it has not timed out`)
  const { value } = findJob(processing, key)!
  processing.activatable.push({ type: value.type, key })
  return processing.event('JOB', 'TIMED_OUT', key, value)
}
