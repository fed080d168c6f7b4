import type { IncidentValue } from '../record-values.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** The incident is gone; the job that it was about can be activated again. */
export const applyIncidentResolved: Applier<IncidentValue> = (state, key, { jobKey }) => {
  const unit = unitForChange(state, key)
  state.journal.remove(unit.incidents, key)
  state.owners.delete(key)
  const job = jobKey === -1 ? undefined : state.jobs.get(jobKey)
  if (job && (job.state === 'FAILED' || job.state === 'ERROR_THROWN')) state.jobs.put(jobKey, { ...job, state: 'ACTIVATABLE' })
}
