import { findJob } from '../behaviors/jobs.ts'
import type { Processor } from './processor.ts'

/** A worker could not take the job it was sent: it is there again, as if nothing had been. */
export const yieldJob: Processor<'JOB'> = ({ key }, processing) => {
  if (processing.state.jobs.get(key)?.state !== 'ACTIVATED') return processing.reject('NOT_FOUND', `Expected to yield activated job with key '${processing.keyText(key)}', but no such job was found`)
  const { value } = findJob(processing, key)!
  processing.activatable.push({ type: value.type, key })
  return processing.event('JOB', 'YIELDED', key, { ...value, deadline: -1 })
}
