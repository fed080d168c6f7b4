import type { DeployResourceResult } from '../client/engine-client.ts'
import type { DeploymentValue, EngineRecord } from '../core/index.ts'
import { toBorderKey } from './border-key.ts'

/** What a deployment came to, as its caller is told: what had not changed is told like what is new. */
export function toDeployResult({ key, value }: EngineRecord<DeploymentValue>): DeployResourceResult {
  return {
    key: toBorderKey(key),
    processes: value.processesMetadata.map(({ bpmnProcessId, version, processDefinitionKey, resourceName }) => ({ bpmnProcessId, version, processDefinitionKey: toBorderKey(processDefinitionKey), resourceName })),
    decisions: value.decisionsMetadata.map(({ decisionId, decisionName, version, decisionKey, decisionRequirementsId, decisionRequirementsKey }) => ({
      dmnDecisionId: decisionId, dmnDecisionName: decisionName, version, decisionKey: toBorderKey(decisionKey),
      dmnDecisionRequirementsId: decisionRequirementsId, decisionRequirementsKey: toBorderKey(decisionRequirementsKey),
    })),
    decisionRequirements: value.decisionRequirementsMetadata.map(({ decisionRequirementsId, decisionRequirementsName, decisionRequirementsVersion, decisionRequirementsKey, resourceName }) => ({
      dmnDecisionRequirementsId: decisionRequirementsId, dmnDecisionRequirementsName: decisionRequirementsName, version: decisionRequirementsVersion,
      decisionRequirementsKey: toBorderKey(decisionRequirementsKey), resourceName,
    })),
    ...value.resourceMetadata && { resources: value.resourceMetadata.map(({ resourceId, version, resourceKey, resourceName }) => ({ resourceId, version, resourceKey: toBorderKey(resourceKey), resourceName })) },
    forms: value.formMetadata.map(({ formId, version, formKey, resourceName }) => ({ formId, version, formKey: toBorderKey(formKey), resourceName })),
  }
}
