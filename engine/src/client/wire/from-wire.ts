import type { Variables } from '@souffleur/schemas'
import { parseDocument } from '../../core/values/parse-document.ts'
import type { ActivatedJob, DecisionEvaluation, DeployResourceResult, EvaluatedDecision, ProcessInstanceCreated } from '../engine-client.ts'
import { EngineError } from '../engine-error.ts'

function readVariables(text: string): Variables {
  const reading = parseDocument(text)
  if ('problem' in reading) throw new EngineError('INTERNAL', `The engine answered with variables that cannot be read: ${reading.problem}`)
  return reading.variables
}

type Created = ProcessInstanceCreated & { tenantId: string }

export const fromCreated = ({ processDefinitionKey, bpmnProcessId, version, processInstanceKey }: Created): ProcessInstanceCreated => ({ processDefinitionKey, bpmnProcessId, version, processInstanceKey })

export const fromResult = (wire: Created & { variables: string }): ProcessInstanceCreated & { variables: Variables } => ({ ...fromCreated(wire), variables: readVariables(wire.variables) })

export const fromKey = ({ key }: { key: string }): { key: string } => ({ key })

type OfKind<Kind extends keyof DeployResourceResult> = NonNullable<DeployResourceResult[Kind]> extends (infer Item)[] ? Item & Tenant : never
interface Tenant { tenantId?: string }
interface WireDeployment { process?: OfKind<'processes'>; decision?: OfKind<'decisions'>; decisionRequirements?: OfKind<'decisionRequirements'>; form?: OfKind<'forms'> }

export const fromDeployResource = ({ key, deployments }: { key: string; deployments: WireDeployment[] }): DeployResourceResult => ({
  key,
  processes: deployments.flatMap(({ process }) => process ?? []).map(withoutTenant),
  decisions: deployments.flatMap(({ decision }) => decision ?? []).map(withoutTenant),
  decisionRequirements: deployments.flatMap(({ decisionRequirements }) => decisionRequirements ?? []).map(withoutTenant),
  forms: deployments.flatMap(({ form }) => form ?? []).map(withoutTenant),
})

function withoutTenant<Item extends Tenant>({ tenantId: _tenantId, ...item }: Item): Omit<Item, 'tenantId'> {
  return item
}

export const fromEvaluation = ({ evaluatedDecisions, tenantId: _tenantId, ...evaluation }: DecisionEvaluation & Tenant): DecisionEvaluation => ({
  ...evaluation, evaluatedDecisions: evaluatedDecisions.map((decision: EvaluatedDecision & Tenant) => withoutTenant(decision)),
})

export interface WireJob extends Omit<ActivatedJob, 'customHeaders' | 'variables' | 'deadline' | 'listener'> { customHeaders: string; variables: string; deadline: string; tenantId?: string; userTask?: object | null; _userTask?: string; kind?: string; listenerEventType?: string }

export function fromJob({ tenantId: _tenantId, userTask: _told, _userTask: _which, kind, listenerEventType, ...job }: WireJob): ActivatedJob {
  return {
    ...job, customHeaders: JSON.parse(job.customHeaders || '{}'), variables: readVariables(job.variables), deadline: Number(job.deadline),
    ...kind === 'AD_HOC_SUB_PROCESS' && { leadsAdHoc: true as const },
    ...(kind === 'EXECUTION_LISTENER' || kind === 'TASK_LISTENER') && { listener: listenerEventType as NonNullable<ActivatedJob['listener']> },
  }
}
