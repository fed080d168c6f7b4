import { assignJob } from '../behaviors/assign-job.ts'
import { findJob } from '../behaviors/find-job.ts'
import { createJobIncident } from '../behaviors/incidents.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type JobBatchValue, type JobValue } from '../record-values.ts'
import { packedLength } from '../values/packed-length.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Most bytes of jobs in one batch: four megabytes, of which Zeebe keeps `SPARE` free. What is too much is left for the next one. */
export const MAX_BATCH_SIZE = 4_194_304
const SPARE = 8_192

/** Bytes that a job takes besides its variables, about. */
const JOB_LENGTH = 800

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
  let size = SPARE
  for (const key of candidates) {
    if (jobs.length >= wanted.maxJobsToActivate) break
    const job = assignJob(processing, key, wanted)
    size += packedLength(job.variables) + JOB_LENGTH
    if (size > MAX_BATCH_SIZE) {
      if (jobs.length === 0) setAside(processing, { key, size })
      return { jobs, jobKeys, truncated: true }
    }
    jobs.push(job)
    jobKeys.push(key)
  }
  return { jobs, jobKeys, truncated: false }
}

/** No batch has room for this job: nobody can have it until somebody has resolved its incident. */
function setAside(processing: Processing, { key, size }: { key: number; size: number }): void {
  const { context, value } = findJob(processing, key)!
  const message = `The job with key '${processing.keyText(key)}' can not be activated, because with ${printSize(size)} it is larger than the configured message size (per default is 4 MB). Try to reduce the size by reducing the number of fetched variables or modifying the variable values.`
  createJobIncident(context, { key, elementId: value.elementId }, { errorType: 'MESSAGE_SIZE_EXCEEDED', message })
}

const printSize = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`
