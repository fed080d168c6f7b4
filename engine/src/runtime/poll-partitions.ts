import type { ActivatedJob, EngineClient } from '../client/engine-client.ts'
import { commands } from '../core/index.ts'
import { partitionOfKey } from './border-key.ts'
import { executeCommand } from './execute-command.ts'
import type { Partition } from './partition.ts'
import type { PollRequest } from './poll-jobs.ts'
import { readKey } from './request-keys.ts'

let turn = 0

/** Jobs from each partition in turn, begun with another one each time; where none has any, from the first that gets one, within the request's time. */
export async function pollPartitions(partitions: readonly Partition[], clients: readonly EngineClient[], request: PollRequest): Promise<ActivatedJob[]> {
  const most = request.maxJobsToActivate
  const begin = turn++ % clients.length
  const jobs: ActivatedJob[] = []
  for (const client of [...clients.slice(begin), ...clients.slice(0, begin)]) {
    if (jobs.length < most || most < 1) jobs.push(...await client.activateJobs({ ...request, maxJobsToActivate: most < 1 ? most : most - jobs.length, requestTimeout: -1 }))
  }
  if (jobs.length || (request.requestTimeout ?? 0) < 0) return jobs
  return keepMost(partitions, await waitForJobs(clients, request), most)
}

/** All partitions are asked at once; the first that answers ends the others' wait. */
async function waitForJobs(clients: readonly EngineClient[], request: PollRequest): Promise<ActivatedJob[]> {
  const enough = new AbortController()
  const signal = request.signal ? AbortSignal.any([request.signal, enough.signal]) : enough.signal
  const answers = await Promise.allSettled(clients.map(async (client) => {
    const jobs = await client.activateJobs({ ...request, signal })
    enough.abort()
    return jobs
  }))
  const jobs = answers.flatMap((answer) => answer.status === 'fulfilled' ? answer.value : [])
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (jobs.length === 0 && failed) throw failed.reason
  return jobs
}

/** Two partitions may have answered at the same moment: what is too much is given back. */
function keepMost(partitions: readonly Partition[], jobs: ActivatedJob[], most: number): ActivatedJob[] {
  for (const { key } of jobs.slice(most)) {
    executeCommand(partitions[partitionOfKey(key) - 1]!, (timestamp) => commands.yieldJob(readKey(key), timestamp)).catch(() => undefined) // it comes back at its time-out
  }
  return jobs.slice(0, most)
}
