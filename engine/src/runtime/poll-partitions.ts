import type { ActivatedJob } from '../client/engine-client.ts'
import { partitionOfKey } from './border-key.ts'
import type { PartitionClient } from './partition-client.ts'
import type { PollRequest } from './poll-jobs.ts'

let turn = 0

/**
 * Jobs from each partition in turn, begun with another one each time; where none has any, from the first that gets one, within the request's time. Partitions that nobody leads are passed over, unless all
 * are such.
 */
export async function pollPartitions(clients: readonly PartitionClient[], request: PollRequest): Promise<ActivatedJob[]> {
  const most = request.maxJobsToActivate
  const begin = turn++ % clients.length
  const jobs: ActivatedJob[] = []
  const failures: unknown[] = []
  for (const client of [...clients.slice(begin), ...clients.slice(0, begin)]) {
    if (jobs.length >= most && most >= 1) break
    await client.activateJobs({ ...request, maxJobsToActivate: most < 1 ? most : most - jobs.length, requestTimeout: -1 }).then((found) => jobs.push(...found), (error) => failures.push(error))
  }
  if (failures.length === clients.length) throw failures[0]
  if (jobs.length || (request.requestTimeout ?? 0) < 0) return jobs
  return keepMost(clients, await waitForJobs(clients, request), most)
}

/** All partitions are asked at once; the first that answers ends the others' wait. */
async function waitForJobs(clients: readonly PartitionClient[], request: PollRequest): Promise<ActivatedJob[]> {
  const enough = new AbortController()
  const signal = request.signal ? AbortSignal.any([request.signal, enough.signal]) : enough.signal
  const answers = await Promise.allSettled(clients.map(async (client) => {
    const jobs = await client.activateJobs({ ...request, signal })
    enough.abort()
    return jobs
  }))
  const failed = answers.filter((answer) => answer.status === 'rejected')
  if (failed.length === clients.length) throw failed[0]!.reason
  return answers.flatMap((answer) => answer.status === 'fulfilled' ? answer.value : [])
}

/** Two partitions may have answered at the same moment: what is too much is given back. */
function keepMost(clients: readonly PartitionClient[], jobs: ActivatedJob[], most: number): ActivatedJob[] {
  for (const { key } of jobs.slice(most)) clients[partitionOfKey(key) - 1]!.yieldJob({ jobKey: key }).catch(() => undefined) // it comes back at its time-out
  return jobs.slice(0, most)
}
