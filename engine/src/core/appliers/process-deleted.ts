import type { ProcessValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** A version is gone; its number is not used again. */
export const applyProcessDeleted: Applier<ProcessValue> = (state, _key, { bpmnProcessId, processDefinitionKey }) => {
  state.definitions.delete(processDefinitionKey)
  const process = state.processes.get(bpmnProcessId)
  if (process) state.processes.put(bpmnProcessId, { ...process, versions: process.versions.filter(({ definition }) => definition !== processDefinitionKey) })
}
