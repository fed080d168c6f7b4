import type { IncidentValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { Unit } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { unitForChange } from './unit-for-change.ts'

/** The incident is gone; the job that it was about can be activated again, other work begins anew with the first listener. */
export const applyIncidentResolved: Applier<IncidentValue> = (state, key, { jobKey, elementInstanceKey }) => {
  const unit = unitForChange(state, key)
  state.journal.remove(unit.incidents, key)
  state.owners.delete(key)
  if (jobKey !== -1) return makeActivatable(state, unit, jobKey)
  const instance = unit.elementInstances.get(elementInstanceKey)
  if (instance?.listenersDone) state.journal.set(instance, 'listenersDone', 0)
}

function makeActivatable(state: PartitionState, unit: Unit, key: number): void {
  const row = state.jobs.get(key)
  if (row?.state !== 'FAILED' && row?.state !== 'ERROR_THROWN') return
  state.jobs.put(key, { ...row, state: 'ACTIVATABLE' })
  state.journal.put(unit.jobs, key, { ...unit.jobs.get(key)!, elementId: undefined })
}
