import { credentials, type ChannelOptions, type ClientOptions } from '@grpc/grpc-js'
import { gatewayServiceName, loadService } from '../../gateway/load-service.ts'
import { maxMessageLength } from '../../gateway/limits.ts'
import type { EngineClient } from '../engine-client.ts'
import { accessTokens, type ClientCredentials } from './access-tokens.ts'
import { activateOverWire } from './activate-over-wire.ts'
import { authorizeCalls } from './authorize-calls.ts'
import * as from from './from-wire.ts'
import { callUnary, type GrpcClient } from './grpc-calls.ts'
import { streamOverWire } from './stream-over-wire.ts'
import * as to from './to-wire.ts'
import { userTasksOverRest } from './user-tasks-over-rest.ts'

/** How much longer than the server a caller waits who named a time-out, in ms: the server's answer says more than ours. */
export const grace = 5_000

export interface WireEngineClient extends EngineClient {
  /** Gives the connection up; open job streams end. */
  close(): void
}

export interface WireOptions {
  /** Where native user tasks are completed, which gRPC does not know: `http://host:port`. */
  restAddress?: string | undefined
  /** Encrypt; `authorities` are certificate authorities to trust, in PEM, those that Node knows where absent. */
  tls?: { authorities?: string | undefined } | undefined
  /** Ask for OAuth tokens; no tokens where absent. */
  credentials?: ClientCredentials | undefined
}

/** A gateway that went away is looked for as often, in ms, and one that is silent for the sum of the last two counts as gone: Zeebe hangs up on clients that ask more often than every 30 s. */
const channel: ChannelOptions = {
  'grpc.max_receive_message_length': maxMessageLength, 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000, 'grpc.keepalive_time_ms': 45_000, 'grpc.keepalive_timeout_ms': 10_000,
}

/** An engine behind Zeebe's gRPC protocol at `address` (`host:port`): a gateway of ours, or a Zeebe cluster. Connects with the first call. */
export function createWireEngineClient(address: string, { restAddress, tls, credentials: known }: WireOptions = {}): WireEngineClient {
  const tokens = known && accessTokens(known)
  const options: ClientOptions = { ...channel, ...tokens && { interceptors: [authorizeCalls(tokens)] } }
  const Gateway = loadService('gateway.proto', gatewayServiceName)
  const grpc = new Gateway(address, channelCredentials(tls), options) as unknown as GrpcClient
  const call = <Response>(method: string, request: object, timeout?: number): Promise<Response> => callUnary(grpc, { method, request, timeout }) as Promise<Response>
  const command = (method: string) => async (request: object): Promise<void> => { await call(method, to.toRequest(request)) }
  return {
    topology: () => call('Topology', {}),
    deployResource: async ({ resources }) => from.fromDeployResource(await call('DeployResource', { resources: resources.map(to.toResource) })),
    createProcessInstance: async request => from.fromCreated(await call('CreateProcessInstance', to.toCreate(request))),
    createProcessInstanceWithResult: async ({ requestTimeout, fetchVariables = [], ...request }) =>
      from.fromResult(await call('CreateProcessInstanceWithResult', { request: to.toCreate(request), requestTimeout, fetchVariables }, requestTimeout + grace)),
    cancelProcessInstance: command('CancelProcessInstance'),
    activateJobs: request => activateOverWire(grpc, request),
    streamActivatedJobs: (request, onJob, onReopened) => streamOverWire(grpc, request, { onJob, onReopened }),
    completeJob: async request => { await call('CompleteJob', to.toCompletion(request)) },
    failJob: command('FailJob'),
    throwError: command('ThrowError'),
    updateJobRetries: command('UpdateJobRetries'),
    updateJobTimeout: command('UpdateJobTimeout'),
    publishMessage: async request => from.fromKey(await call('PublishMessage', to.toRequest(request))),
    broadcastSignal: async request => from.fromKey(await call('BroadcastSignal', to.toRequest(request))),
    resolveIncident: command('ResolveIncident'),
    setVariables: async request => from.fromKey(await call('SetVariables', to.toRequest(request))),
    ...userTasksOverRest({ address: restAddress, tokens, authorities: tls?.authorities }),
    modifyProcessInstance: async request => { await call('ModifyProcessInstance', to.toModify(request)) },
    migrateProcessInstance: async request => { await call('MigrateProcessInstance', to.toMigrate(request)) },
    deleteResource: command('DeleteResource'),
    evaluateDecision: async request => from.fromEvaluation(await call('EvaluateDecision', to.toEvaluate(request))),
    close: () => grpc.close(),
  }
}

function channelCredentials(tls: WireOptions['tls']) {
  if (tls === undefined) return credentials.createInsecure()
  return credentials.createSsl(tls.authorities === undefined ? null : Buffer.from(tls.authorities))
}
