import type { ActivatedJob, DecisionEvaluation, DeployResourceResult, ProcessInstanceCreated, Topology } from '../client/engine-client.ts'
import type { Variables } from '@souffleur/schemas'
import { printDocument } from '../core/values/print-document.ts'

/** The one tenant there is. */
export const tenantId = '<default>'

export const fromCreated = (created: ProcessInstanceCreated): object => ({ ...created, tenantId })

export const fromResult = ({ variables, ...created }: ProcessInstanceCreated & { variables: Variables }): object => ({ ...created, variables: printDocument(variables), tenantId })

export const fromKey = ({ key }: { key: string }): object => ({ key, tenantId })

export const fromJob = ({ listener, leadsAdHoc, ...job }: ActivatedJob) => ({
  ...job, customHeaders: JSON.stringify(job.customHeaders), variables: printDocument(job.variables), tenantId,
  kind: leadsAdHoc ? 'AD_HOC_SUB_PROCESS' : kindOf(listener), listenerEventType: listener ?? 'UNSPECIFIED', ...kindOf(listener) === 'TASK_LISTENER' && { userTask: fromHeaders(job.customHeaders) },
})

function kindOf(listener: ActivatedJob['listener']): string {
  if (listener === undefined) return 'BPMN_ELEMENT'
  return listener === 'START' || listener === 'END' ? 'EXECUTION_LISTENER' : 'TASK_LISTENER'
}

/** The user task as the headers of a task listener's job tell it. */
function fromHeaders(headers: ActivatedJob['customHeaders']): object {
  const read = (name: string): string | undefined => headers[`io.camunda.zeebe:${name}`]
  const texts = ['action', 'assignee', 'dueDate', 'followUpDate', 'formKey', 'priority', 'userTaskKey'].map(name => [name, read(name)] as const)
  const lists = ['candidateGroups', 'candidateUsers', 'changedAttributes'].map(name => [name, JSON.parse(read(name) ?? '[]') as string[]] as const)
  return Object.fromEntries([...texts.filter(([, text]) => text !== undefined), ...lists])
}

export const fromDeployed = ({ key, processes, decisions = [], decisionRequirements = [], forms = [] }: DeployResourceResult): object => ({
  key,
  deployments: [
    ...processes.map(process => ({ process: { ...process, tenantId } })),
    ...decisions.map(decision => ({ decision: { ...decision, tenantId } })),
    ...decisionRequirements.map(requirements => ({ decisionRequirements: { ...requirements, tenantId } })),
    ...forms.map(form => ({ form: { ...form, tenantId } })),
  ],
  tenantId,
})

export const fromDeployedProcesses = ({ key, processes }: DeployResourceResult): object => ({ key, processes: processes.map(process => ({ ...process, tenantId })) })

export const fromTopology = (topology: Topology): object => topology

export const fromEvaluation = (evaluation: DecisionEvaluation): object => ({ ...evaluation, evaluatedDecisions: evaluation.evaluatedDecisions.map(decision => ({ ...decision, tenantId })), tenantId })
