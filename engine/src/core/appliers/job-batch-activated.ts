import type { JobBatchValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { putJob } from './put-job.ts'

/** A worker holds these jobs until their deadline. */
export const applyJobBatchActivated: Applier<JobBatchValue> = (state, _key, { jobs, jobKeys }) => {
  jobs.forEach((job, index) => putJob(state, { key: jobKeys[index]!, value: job, jobState: 'ACTIVATED' }))
}
