import type { Variables } from '@souffleur/schemas'
import { parseDocument } from '../../core/values/parse-document.ts'
import type { ActivatedJob, DeployResourceResult, ProcessInstanceCreated } from '../engine-client.ts'
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

type Process = DeployResourceResult['processes'][number]

export const fromDeployResource = ({ key, deployments }: { key: string; deployments: { process?: Process }[] }): DeployResourceResult => ({
  key,
  processes: deployments.flatMap(({ process }) => process === undefined ? [] : [fromProcess(process)]),
})

const fromProcess = ({ bpmnProcessId, version, processDefinitionKey, resourceName }: Process): Process => ({ bpmnProcessId, version, processDefinitionKey, resourceName })

export interface WireJob extends Omit<ActivatedJob, 'customHeaders' | 'variables' | 'deadline'> { customHeaders: string; variables: string; deadline: string; tenantId?: string }

export function fromJob({ tenantId: _tenantId, ...job }: WireJob): ActivatedJob {
  return { ...job, customHeaders: JSON.parse(job.customHeaders || '{}'), variables: readVariables(job.variables), deadline: Number(job.deadline) }
}
