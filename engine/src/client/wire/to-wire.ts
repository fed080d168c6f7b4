import type { Variables } from '@souffleur/schemas'
import { printDocument } from '../../core/values/print-document.ts'
import type { CreateProcessInstance, EngineClient, JobRequest, MigrateProcessInstance, ModifyProcessInstance } from '../engine-client.ts'

/** A request whose fields are named on the wire as in the port: only its variables change their form. */
export function toRequest(request: { variables?: Variables }): object {
  return request.variables === undefined ? request : { ...request, variables: printDocument(request.variables) }
}

export function toCompletion({ result, ...request }: Parameters<EngineClient['completeJob']>[0]): object {
  if (!result) return toRequest(request)
  const { corrections = {}, activateElements = [], ...said } = result
  const { candidateUsers, candidateGroups, ...texts } = corrections
  const corrected = { ...texts, ...candidateUsers && { candidateUsers: { values: candidateUsers } }, ...candidateGroups && { candidateGroups: { values: candidateGroups } } }
  return { ...toRequest(request), result: { ...said, corrections: corrected, activateElements: activateElements.map(toRequest) } }
}

export const toResource = ({ name, content }: { name: string; content: string | Uint8Array }): object => ({ name, content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength) })

/** Absent key and version are -1 on the wire: 0 would be meant. */
export const toCreate = ({ processDefinitionKey = '-1', version = -1, ...request }: CreateProcessInstance): object => ({ ...toRequest(request), processDefinitionKey, version })

export const toJobs = ({ fetchVariables = [], type, worker, timeout }: JobRequest): object => ({ type, worker, timeout, fetchVariable: fetchVariables })

export const toModify = ({ processInstanceKey, activateInstructions = [], terminateInstructions = [], ...operation }: ModifyProcessInstance): object => ({
  ...operation, processInstanceKey,
  activateInstructions: activateInstructions.map(({ elementId, ancestorElementInstanceKey = '-1', variableInstructions = [] }) => ({ elementId, ancestorElementInstanceKey, variableInstructions: variableInstructions.map(toRequest) })),
  terminateInstructions,
})

export const toMigrate = ({ processInstanceKey, targetProcessDefinitionKey, mappingInstructions, ...operation }: MigrateProcessInstance): object => ({
  ...operation, processInstanceKey, migrationPlan: { targetProcessDefinitionKey, mappingInstructions },
})

/** A key that is 0 on the wire is none. */
export const toEvaluate = ({ decisionKey = '0', ...request }: Parameters<EngineClient['evaluateDecision']>[0]): object => ({ ...toRequest(request), decisionKey })
