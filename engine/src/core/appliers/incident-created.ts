import type { IncidentValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { NO_CATCH_EVENT_FOUND } from './put-job.ts'
import { unitForChange } from './unit-for-change.ts'

export const applyIncidentCreated: Applier<IncidentValue> = (state, key, value) => {
  const unit = unitForChange(state, value.elementInstanceKey)
  const { elementInstanceKey: elementInstance, jobKey: job, variableScopeKey: variableScope, errorType, errorMessage } = value
  state.journal.put(unit.incidents, key, { elementInstance, job, variableScope, errorType, errorMessage, ...value.elementId === NO_CATCH_EVENT_FOUND && { elementId: value.elementId } })
  state.owners.put(key, unit.key)
  if (errorType === 'MESSAGE_SIZE_EXCEEDED') rest(state, job)
}

/** The job cannot be had, though it has retries. */
function rest(state: PartitionState, key: number): void {
  const row = state.jobs.get(key)
  if (row) state.jobs.put(key, { ...row, state: 'FAILED', recurAt: -1 })
}
