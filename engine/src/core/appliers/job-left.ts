import type { JobValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { NO_CATCH_EVENT_FOUND, putJob } from './put-job.ts'
import { unitForChange } from './unit-for-change.ts'

/** CANCELED. */
export const applyJobLeft: Applier<JobValue> = (state, key, value) => removeJob(state, key, value.elementInstanceKey)

/** COMPLETED: the job is gone; where it was a listener's, the next one has its turn. */
export const applyJobCompleted: Applier<JobValue> = (state, key, value) => {
  const instance = unitForChange(state, value.elementInstanceKey).elementInstances.get(value.elementInstanceKey)
  removeJob(state, key, value.elementInstanceKey)
  if (instance && value.jobListenerEventType) state.journal.set(instance, 'listenersDone', (instance.listenersDone ?? 0) + 1)
}

/** ERROR_THROWN: the job is done, unless nobody catches the error: then it waits for an incident to be resolved. */
export const applyJobErrorThrown: Applier<JobValue> = (state, key, value) => {
  if (value.elementId === NO_CATCH_EVENT_FOUND) putJob(state, { key, value, jobState: 'ERROR_THROWN' })
  else removeJob(state, key, value.elementInstanceKey)
}

function removeJob(state: PartitionState, key: number, elementInstance: number): void {
  const unit = unitForChange(state, elementInstance)
  const instance = unit.elementInstances.get(elementInstance)
  state.journal.remove(unit.jobs, key)
  state.jobs.delete(key)
  if (instance?.job === key) state.journal.set(instance, 'job', undefined)
}
