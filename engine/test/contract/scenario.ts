import { taskRow } from './bpmn-text.ts'
import type { ActivatedJob, EngineClient } from '../../src/client/engine-client.ts'
import type { ContractContext } from './describe-engine-client.ts'

/** A key of the first partition that nothing has. */
export const unknownKey = '2251799813685248'

export const workerRequest = { worker: 'contract', timeout: 60_000 }

/** A deployed process of tasks in a row; each task has a job type of its own, `<processId>.<task>`. */
export async function deployTasks({ client, newId }: ContractContext, tasks: string[]): Promise<{ processId: string; processDefinitionKey: string; typeOf: (task: string) => string }> {
  const processId = newId('tasks')
  const typeOf = (task: string) => `${processId}.${task}`
  const { processes } = await client().deployResource({ resources: [{ name: `${processId}.bpmn`, content: taskRow(processId, tasks, typeOf) }] })
  return { processId, processDefinitionKey: processes[0]!.processDefinitionKey, typeOf }
}

/** The next job of a type, waiting for it. */
export async function nextJob(client: EngineClient, type: string, options: { timeout?: number; fetchVariables?: string[] } = {}): Promise<ActivatedJob> {
  const [job] = await client.activateJobs({ ...workerRequest, ...options, type, maxJobsToActivate: 1, requestTimeout: 30_000 })
  if (!job) throw new Error(`Expected a job of type '${type}', but none came.`)
  return job
}

/** The jobs of a type that are there now. */
export function jobsNow(client: EngineClient, type: string, maxJobsToActivate = 10): Promise<ActivatedJob[]> {
  return client.activateJobs({ ...workerRequest, type, maxJobsToActivate, requestTimeout: -1 })
}
