import type { ProcessValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** A version of a process exists. */
export const applyProcessCreated: Applier<ProcessValue> = (state, key, value) => {
  const { bpmnProcessId, version, versionTag, resourceName, resource, checksum, deploymentKey: deployment } = value
  state.definitions.put(key, { bpmnProcessId, version, versionTag, resourceName, resource, checksum, deployment })
  const known = state.processes.get(bpmnProcessId)?.versions ?? []
  state.processes.put(bpmnProcessId, { lastVersion: version, versions: [...known, { version, definition: key }] })
}
