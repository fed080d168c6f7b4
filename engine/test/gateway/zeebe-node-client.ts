import { ZBClient } from 'zeebe-node'
import type { EngineClient } from '../../src/client/engine-client.ts'
import type { Lacks } from '../contract/describe-engine-client.ts'
import { toCreated, toDeployed, toEvaluation, toPlainJob, withAllMembers, withEngineErrors } from './public-client.ts'

const noStreams = 'the client knows no job streams'
const noMigration = 'the client knows no migration'
const noDeletion = 'the client deletes nothing'
const noTimeout = 'the client cannot give a job more time'
const byIdOnly = 'the client starts by id only'
const oneFile = 'the client deploys one file at a time'
const ownWords = 'the client adds words of its own to the refusal'

/** What `zeebe-node` cannot ask. */
export const zeebeNodeLacks: Lacks = {
  'should be completed once': ownWords,
  'should not find a job to complete': ownWords,
  'should start by key': byIdOnly,
  'should not find a definition by its key': byIdOnly,
  'should take several files at once': oneFile,
  'should refuse to deploy nothing': oneFile,
  'should delete a process': noDeletion,
  'should not find a resource to delete': noDeletion,
  'should refuse to delete a process that still runs': noDeletion,
  'should give way to the version before when they are deleted': noDeletion,
  'should let a worker ask for more time': noTimeout,
  'should not find a job whose time-out to update': noTimeout,
  'should refuse to give more time to a job that nobody has': noTimeout,
  'should let an instance go on in another process': noMigration,
  'should refuse an active element that is not mapped': noMigration,
  'should refuse a mapping of what is not there': noMigration,
  'should not find an unknown definition': noMigration,
  'should not find an instance to migrate': noMigration,
  'should push jobs into a stream, the next one right after the one before': noStreams,
  'should leave a job to polls after the stream is closed': noStreams,
  'should share jobs out between streams': noStreams,
  'should push a failed job again': noStreams,
  'should lose no job when a stream closes in between': noStreams,
}

/** `zeebe-node`, unchanged, as an engine client. */
export function zeebeNodeClient(address: string): { client: EngineClient; close(): Promise<unknown> } {
  const zeebe = new ZBClient(address, { loglevel: 'NONE', retry: false }) as any
  const client = withEngineErrors({
    topology: () => zeebe.topology(),
    deployResource: async ({ resources: [resource] }) => toDeployed(await zeebe.deployResource({ name: resource!.name, process: Buffer.from(resource!.content as string) })),
    createProcessInstance: async (request) => toCreated(await zeebe.createProcessInstance({ variables: {}, ...request })),
    createProcessInstanceWithResult: async (request) => toCreated(await zeebe.createProcessInstanceWithResult({ variables: {}, ...request })),
    cancelProcessInstance: ({ processInstanceKey }) => zeebe.cancelProcessInstance(processInstanceKey),
    activateJobs: ({ fetchVariables, signal: _signal, ...request }) => collectJobs(zeebe, { ...request, fetchVariable: fetchVariables ?? [] }),
    completeJob: (request) => zeebe.completeJob({ variables: {}, ...request }),
    failJob: (request) => zeebe.failJob({ errorMessage: '', retryBackOff: 0, ...request }),
    throwError: (request) => zeebe.throwError(request),
    updateJobRetries: (request) => zeebe.updateJobRetries(request),
    updateJobTimeout: () => unknownTo('updateJobTimeout'),
    publishMessage: async (request) => ({ key: (await zeebe.publishMessage({ variables: {}, timeToLive: 0, ...request })).key }),
    broadcastSignal: async (request) => ({ key: (await zeebe.broadcastSignal(request)).key }),
    resolveIncident: (request) => zeebe.resolveIncident(request),
    setVariables: (request) => zeebe.setVariables({ local: false, ...request }),
    modifyProcessInstance: (request) => zeebe.modifyProcessInstance(withAllMembers(request)),
    migrateProcessInstance: () => unknownTo('migrateProcessInstance'),
    deleteResource: () => unknownTo('deleteResource'),
    evaluateDecision: async (request) => toEvaluation(await zeebe.evaluateDecision({ variables: {}, ...request })),
  })
  return { client, close: () => zeebe.close() }
}

/** The client's own `activateJobs` never settles where no job comes, so its stream is read here. */
async function collectJobs(zeebe: any, request: object): Promise<any[]> {
  const stream = await zeebe.grpc.activateJobsStream(request)
  const jobs: any[] = []
  return new Promise((resolve, reject) => {
    stream.on('data', (batch: { jobs: any[] }) => jobs.push(...batch.jobs))
    stream.on('error', reject)
    stream.on('end', () => resolve(jobs.map((job) => toPlainJob({ ...job, variables: JSON.parse(job.variables), customHeaders: JSON.parse(job.customHeaders) }))))
  })
}

async function unknownTo(method: string): Promise<never> {
  throw new Error(`zeebe-node does not know ${method}`)
}
