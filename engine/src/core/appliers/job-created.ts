import type { JobValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { putJob } from './put-job.ts'
import { instanceForChange } from './unit-for-change.ts'

export const applyJobCreated: Applier<JobValue> = (state, key, value) => {
  putJob(state, { key, value, jobState: 'ACTIVATABLE' })
  state.journal.set(instanceForChange(state, value.elementInstanceKey), 'job', key)
}
