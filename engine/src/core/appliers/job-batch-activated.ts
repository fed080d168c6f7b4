import type { JobBatchValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { putJob } from './put-job.ts'

/** A worker holds these jobs until their deadline. The variables it was sent are not kept with the job. */
export const applyJobBatchActivated: Applier<JobBatchValue> = (state, _key, { jobs, jobKeys }) => {
  jobs.forEach((job, index) => putJob(state, { key: jobKeys[index]!, value: { ...job, variables: {} }, jobState: 'ACTIVATED' }))
}
