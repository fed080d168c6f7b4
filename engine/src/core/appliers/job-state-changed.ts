import type { JobValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { putJob } from './put-job.ts'

/** TIMED_OUT, RECURRED_AFTER_BACKOFF, YIELDED: the job is there again for any worker. */
export const applyJobActivatableAgain: Applier<JobValue> = (state, key, value) => putJob(state, { key, value, jobState: 'ACTIVATABLE' })

/** FAILED: it waits for its back-off, or for somebody to look after it, unless it may be tried again at once. */
export const applyJobFailed: Applier<JobValue> = (state, key, value) => {
  putJob(state, { key, value, jobState: value.retries > 0 && value.retryBackoff <= 0 ? 'ACTIVATABLE' : 'FAILED' })
}

/** RETRIES_UPDATED, TIMEOUT_UPDATED: members change, the state does not, nor when it comes back. */
export const applyJobUpdated: Applier<JobValue> = (state, key, value) => {
  const { state: jobState, recurAt } = state.jobs.get(key)!
  putJob(state, { key, value, jobState })
  state.jobs.put(key, { ...state.jobs.get(key)!, recurAt })
}
