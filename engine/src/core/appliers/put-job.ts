import type { JobValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { JobState } from '../state/unit.ts'
import { unitForChange } from './unit-for-change.ts'

/** Keeps a job as its last record tells it, without the variables that came and went: whole in its unit and in short in the table of jobs. */
export function putJob(state: PartitionState, { key, value, jobState }: { key: number; value: JobValue; jobState: JobState }): void {
  const unit = unitForChange(state, value.elementInstanceKey)
  const { type, deadline, recurringTime: recurAt, elementInstanceKey: elementInstance, customHeaders: headers, retries, retryBackoff, worker, errorCode, errorMessage } = value
  const elementId = value.elementId === NO_CATCH_EVENT_FOUND ? { elementId: value.elementId } : {}
  const listener = value.jobListenerEventType && { listener: value.jobListenerEventType }
  const leads = value.jobKind === 'AD_HOC_SUB_PROCESS' && { leads: true as const }
  state.journal.put(unit.jobs, key, { type, elementInstance, headers, retries, retryBackoff, recurAt, deadline, worker, errorCode, errorMessage, ...elementId, ...listener, ...leads })
  state.jobs.put(key, { unit: unit.key, type, state: jobState, deadline, recurAt: pendingRecurrence(value, jobState) })
}

/** A time to come back only counts while the job is in its back-off. */
function pendingRecurrence({ retries, retryBackoff, recurringTime }: JobValue, jobState: JobState): number {
  return jobState === 'FAILED' && retries > 0 && retryBackoff > 0 ? recurringTime : -1
}

/** What stands for the element of a job whose error nobody catches. */
export const NO_CATCH_EVENT_FOUND = 'NO_CATCH_EVENT_FOUND'
