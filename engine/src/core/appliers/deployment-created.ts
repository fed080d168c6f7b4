import type { DeploymentValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** Remembers what was deployed together, unchanged processes included. */
export const applyDeploymentCreated: Applier<DeploymentValue> = (state, key, { processesMetadata }) => {
  state.deployments.put(key, Object.fromEntries(processesMetadata.map(({ bpmnProcessId, processDefinitionKey }) => [bpmnProcessId, processDefinitionKey])))
}
