import { findElement } from '../model/find-element.ts'
import type { IncidentValue, JobValue, ProcessInstanceValue } from '../record-values.ts'
import { messageGroup, type PartitionState } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'
import { countInstance } from './count-instance.ts'
import { instanceForChange, unitForChange } from './unit-for-change.ts'

/** From now on the instance runs on an element of another definition. */
export const applyElementMigrated: Applier<ProcessInstanceValue> = (state, key, value) => {
  const instance = instanceForChange(state, key)
  const before = instance.definition
  const definition = value.processDefinitionKey
  state.journal.set(instance, 'element', findElement(state.process(definition), value)!.index)
  state.journal.set(instance, 'definition', definition)
  if (value.bpmnElementType !== 'PROCESS') return
  countInstance(state, before, -1)
  countInstance(state, definition, 1)
  moveLock(state, key, { from: state.process(before).bpmnProcessId, to: value.bpmnProcessId })
}

/** The lock of a correlation key goes along to the other process id, unless an instance of that holds it already. */
function moveLock(state: PartitionState, processInstance: number, { from, to }: { from: string; to: string }): void {
  const { correlationKey, key } = unitForChange(state, processInstance)
  if (correlationKey === undefined || key !== processInstance || from === to) return
  state.startLocks.delete(messageGroup(from, correlationKey))
  if (state.startLocks.get(messageGroup(to, correlationKey)) === undefined) state.startLocks.put(messageGroup(to, correlationKey), processInstance)
}

/** Records about the job name its element again, even where an error was thrown that nobody caught. */
export const applyJobMigrated: Applier<JobValue> = (state, key, { elementInstanceKey }) => {
  const { jobs } = unitForChange(state, elementInstanceKey)
  state.journal.put(jobs, key, { ...jobs.get(key)!, elementId: undefined })
}

/** Likewise records about the incident. */
export const applyIncidentMigrated: Applier<IncidentValue> = (state, key, { elementInstanceKey }) => {
  const { incidents } = unitForChange(state, elementInstanceKey)
  const { elementInstance, job, variableScope, errorType, errorMessage } = incidents.get(key)!
  state.journal.put(incidents, key, { elementInstance, job, variableScope, errorType, errorMessage })
}
