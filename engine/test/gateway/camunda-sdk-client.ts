import { Camunda8 } from '@camunda8/sdk'
import type { EngineClient } from '../../src/client/engine-client.ts'
import { toCreated, toDeployed, toEvaluation, toPlainJob, withAllMembers, withEngineErrors } from './public-client.ts'

/** What `@camunda8/sdk` cannot ask. */
export const camundaSdkLacks = {
  'should start by key': 'the client starts by id only',
  'should not find a definition by its key': 'the client starts by id only',
  'should be completed once': 'the client adds words of its own to the refusal',
  'should not find a job to complete': 'the client adds words of its own to the refusal',
  'should refuse to deploy nothing': 'the client falls over an empty list',
  'should leave a job to polls after the stream is closed': 'the client polls for every stream it opens, and its poll takes the job',
}

/** `@camunda8/sdk`, unchanged, as an engine client. */
export function camundaSdkClient(address: string): { client: EngineClient; close(): Promise<unknown> } {
  const sdk = new Camunda8({ ZEEBE_GRPC_ADDRESS: `grpc://${address}`, CAMUNDA_OAUTH_DISABLED: true, CAMUNDA_LOG_LEVEL: 'none', zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false } })
  const zeebe = sdk.getZeebeGrpcApiClient() as any
  const client = withEngineErrors({
    topology: () => zeebe.topology(),
    deployResource: async ({ resources }) => toDeployed(await zeebe.deployResources(resources.map(({ name, content }) => ({ name, process: Buffer.from(content as string) })))),
    createProcessInstance: async (request) => toCreated(await zeebe.createProcessInstance({ variables: {}, ...request })),
    createProcessInstanceWithResult: async (request) => toCreated(await zeebe.createProcessInstanceWithResult({ variables: {}, ...request })),
    cancelProcessInstance: ({ processInstanceKey }) => zeebe.cancelProcessInstance(processInstanceKey),
    activateJobs: async ({ fetchVariables, signal: _signal, ...request }) => (await zeebe.activateJobs({ ...request, fetchVariable: fetchVariables ?? [] })).map(toPlainJob),
    completeJob: (request) => zeebe.completeJob({ variables: {}, ...request }),
    failJob: (request) => zeebe.failJob({ errorMessage: '', retryBackOff: 0, ...request }),
    throwError: (request) => zeebe.throwError(request),
    updateJobRetries: (request) => zeebe.updateJobRetries(request),
    updateJobTimeout: (request) => zeebe.updateJobTimeout(request),
    publishMessage: async (request) => ({ key: (await zeebe.publishMessage({ variables: {}, timeToLive: 0, ...request })).key }),
    broadcastSignal: async (request) => ({ key: (await zeebe.broadcastSignal(request)).key }),
    resolveIncident: (request) => zeebe.resolveIncident(request),
    setVariables: (request) => zeebe.setVariables({ local: false, ...request }),
    modifyProcessInstance: (request) => zeebe.modifyProcessInstance(withAllMembers(request)),
    migrateProcessInstance: ({ processInstanceKey, ...migrationPlan }) => zeebe.migrateProcessInstance({ processInstanceKey, migrationPlan }),
    deleteResource: (request) => zeebe.deleteResource(request),
    evaluateDecision: async (request) => toEvaluation(await zeebe.evaluateDecision({ variables: {}, ...request })),
  })
  return { client: withStreams(client, zeebe), close: () => zeebe.close() }
}

function withStreams(client: EngineClient, zeebe: any): EngineClient {
  const streamActivatedJobs: EngineClient['streamActivatedJobs'] = ({ fetchVariables = [], ...request }, onJob) => {
    const opened = zeebe.streamJobs({ ...request, fetchVariables, pollInterval: 0, taskHandler: (job: unknown) => onJob(toPlainJob(job)) })
    return { close: () => { opened.then((stream: { close(): void }) => stream.close()) } }
  }
  return new Proxy(client, { get: (target, name) => name === 'streamActivatedJobs' ? streamActivatedJobs : (target as any)[name] })
}
