import { assignJob } from '../behaviors/assign-job.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type JobBatchValue, type JobValue } from '../record-values.ts'
import { printDocument } from '../values/print-document.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Most characters of variables in one batch: what is too much is left for the next one. */
export const MAX_BATCH_SIZE = 4_000_000

const NOTHING: JobBatchValue = { type: '', worker: '', timeout: -1, maxJobsToActivate: -1, fetchVariables: [], jobKeys: [], jobs: [], truncated: false, tenantIds: [TENANT] }

/** Hands activatable jobs of a type to a worker, oldest first, each with the variables it sees. */
export const activateJobBatch: Processor<'JOB_BATCH'> = ({ value }, processing) => {
  const given: Partial<JobBatchValue> = value
  const wanted = { ...NOTHING, ...given }
  const refusal = refuse(wanted)
  if (refusal !== undefined) return processing.reject(rejections.invalidArgument(refusal))
  const candidates = wanted.jobKeys.length > 0 ? wanted.jobKeys.filter(key => processing.state.jobs.get(key)?.state === 'ACTIVATABLE') : processing.state.jobs.inGroup(wanted.type)
  return processing.event('JOB_BATCH', 'ACTIVATED', processing.newKey(), { ...wanted, ...collect(processing, wanted, candidates) })
}

function refuse({ type, timeout, maxJobsToActivate }: JobBatchValue): string | undefined {
  const expected = 'Expected to activate job batch with'
  if (!(maxJobsToActivate > 0)) return `${expected} max jobs to activate to be greater than zero, but it was '${maxJobsToActivate}'`
  if (!(timeout > 0)) return `${expected} timeout to be greater than zero, but it was '${timeout}'`
  if (type === '') return `${expected} type to be present, but it was blank`
  return undefined
}

function collect(processing: Processing, wanted: JobBatchValue, candidates: Iterable<number>): Pick<JobBatchValue, 'jobs' | 'jobKeys' | 'truncated'> {
  const jobs: JobValue[] = []
  const jobKeys: number[] = []
  let size = 0
  for (const key of candidates) {
    if (jobs.length >= wanted.maxJobsToActivate) break
    const job = assignJob(processing, key, wanted)
    size += printDocument(job.variables).length
    if (jobs.length > 0 && size > MAX_BATCH_SIZE) return { jobs, jobKeys, truncated: true }
    jobs.push(job)
    jobKeys.push(key)
  }
  return { jobs, jobKeys, truncated: false }
}
