import { status, type ServiceError } from '@grpc/grpc-js'
import type { ActivatedJob, EngineClient, ModifyProcessInstance } from '../../src/client/engine-client.ts'
import { EngineError, type StatusName } from '../../src/client/engine-error.ts'

/** The error of somebody else's gRPC client in the words of the port. */
export function toEngineError(error: unknown): Error {
  const { code, details, message } = error as ServiceError
  return code === undefined ? new Error(message) : new EngineError((status[code] ?? 'UNKNOWN') as StatusName, details)
}

/** The client with every method telling its errors in the words of the port. */
export function withEngineErrors(client: Omit<EngineClient, 'streamActivatedJobs' | 'completeUserTask' | 'assignUserTask' | 'updateUserTask'> & Partial<EngineClient>): EngineClient {
  return new Proxy(client, {
    get: (target, name) => async (...args: any[]) => {
      try {
        return await (target as any)[name](...args)
      } catch (error) {
        throw toEngineError(error)
      }
    },
  }) as EngineClient
}

/** Without what such clients add to a job: its tenant and the functions that answer it. */
export function toPlainJob(job: any): ActivatedJob {
  const { key, type, processInstanceKey, bpmnProcessId, processDefinitionVersion, processDefinitionKey, elementId, elementInstanceKey, customHeaders, worker, retries, deadline, variables } = job
  return {
    key, type, processInstanceKey, bpmnProcessId, processDefinitionVersion, processDefinitionKey, elementId, elementInstanceKey, worker, retries,
    customHeaders: { ...customHeaders }, deadline: Number(deadline), variables: { ...variables },
  }
}

/** What a deployment made, in the form of the port. */
export function toDeployed({ key, deployments }: { key: unknown; deployments: any[] }): Awaited<ReturnType<EngineClient['deployResource']>> {
  const ofKind = (kind: string): any[] => deployments.flatMap(({ [kind]: deployed }) => deployed ?? []).map(({ tenantId: _tenantId, ...deployed }) => deployed)
  return { key: String(key), processes: ofKind('process'), decisions: ofKind('decision'), decisionRequirements: ofKind('decisionRequirements'), forms: ofKind('form') }
}

export function toCreated({ tenantId: _tenantId, ...created }: any): any {
  return created
}

/** A modification with the members that these clients expect in each instruction. */
export function withAllMembers({ activateInstructions = [], ...request }: ModifyProcessInstance): object {
  return { ...request, activateInstructions: activateInstructions.map((instruction) => ({ ancestorElementInstanceKey: '-1', variableInstructions: [], ...instruction })) }
}

export function toEvaluation({ evaluatedDecisions, ...evaluation }: any): any {
  return { ...evaluation, evaluatedDecisions: evaluatedDecisions.map(({ tenantId: _tenantId, ...decision }: any) => decision) }
}
