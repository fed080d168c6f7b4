import type { EngineClient } from '../client/engine-client.ts'
import * as to from './request-mapper.ts'
import * as from from './response-mapper.ts'
import type * as Wire from './wire.ts'

/** Calls with one request and one answer: what each asks of the engine. */
export function unaryEndpoints(client: EngineClient): { [method: string]: (request: any) => Promise<object> } {
  return {
    Topology: async () => from.fromTopology(await client.topology()),
    DeployResource: async ({ resources }: Wire.WireDeployResource) => from.fromDeployed(await client.deployResource({ resources })),
    DeployProcess: async ({ processes }: Wire.WireDeployProcess) =>
      from.fromDeployedProcesses(await client.deployResource({ resources: processes.map(({ name, definition }) => ({ name, content: definition })) })),
    CreateProcessInstance: async (request: Wire.WireCreateProcessInstance) => from.fromCreated(await client.createProcessInstance(to.toCreateProcessInstance(request))),
    CreateProcessInstanceWithResult: async (request: Wire.WireCreateProcessInstanceWithResult) =>
      from.fromResult(await client.createProcessInstanceWithResult(to.toCreateWithResult(request))),
    CancelProcessInstance: empty(({ processInstanceKey, ...wire }: { processInstanceKey: string } & Wire.WireOperation) => client.cancelProcessInstance({ processInstanceKey, ...to.operationOf(wire) })),
    CompleteJob: empty((request: Wire.WireCompleteJob) => client.completeJob(to.toCompleteJob(request))),
    FailJob: empty((request: Wire.WireFailJob) => client.failJob(to.toFailJob(request))),
    ThrowError: empty((request: Wire.WireThrowError) => client.throwError(to.toThrowError(request))),
    UpdateJobRetries: empty(({ jobKey, retries, ...wire }: { jobKey: string; retries: number } & Wire.WireOperation) => client.updateJobRetries({ jobKey, retries, ...to.operationOf(wire) })),
    UpdateJobTimeout: empty(({ jobKey, timeout, ...wire }: { jobKey: string; timeout: string } & Wire.WireOperation) => client.updateJobTimeout({ jobKey, timeout: Number(timeout), ...to.operationOf(wire) })),
    PublishMessage: async (request: Wire.WirePublishMessage) => from.fromKey(await client.publishMessage(to.toPublishMessage(request))),
    ResolveIncident: empty(({ incidentKey, ...wire }: { incidentKey: string } & Wire.WireOperation) => client.resolveIncident({ incidentKey, ...to.operationOf(wire) })),
    SetVariables: async (request: Wire.WireSetVariables) => from.fromKey(await client.setVariables(to.toSetVariables(request))),
    ModifyProcessInstance: empty((request: Wire.WireModifyProcessInstance) => client.modifyProcessInstance(to.toModifyProcessInstance(request))),
    DeleteResource: empty(({ resourceKey, ...wire }: { resourceKey: string } & Wire.WireOperation) => client.deleteResource({ resourceKey, ...to.operationOf(wire) })),
    MigrateProcessInstance: empty((request: Wire.WireMigrateProcessInstance) => client.migrateProcessInstance(to.toMigrateProcessInstance(request))),
    BroadcastSignal: async (request: Wire.WireBroadcastSignal) => from.fromKey(await client.broadcastSignal(to.toBroadcastSignal(request))),
    EvaluateDecision: async (request: Wire.WireEvaluateDecision) => from.fromEvaluation(await client.evaluateDecision(to.toEvaluateDecision(request))),
  }
}

const empty = <Request>(call: (request: Request) => Promise<void>) => async (request: Request): Promise<object> => {
  await call(request)
  return {}
}
