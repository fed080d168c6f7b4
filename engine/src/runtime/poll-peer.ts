import type { ActivatedJob } from '../client/engine-client.ts'
import { endPollPatience } from './limits.ts'
import type { Partition } from './partition.ts'
import type { Peer } from './peers.ts'
import type { PollRequest } from './poll-jobs.ts'
import { wait } from './wait.ts'

export interface PeerPoll { peer: Peer; partition: Partition; patience: number }

let polls = 0
const own = crypto.randomUUID()

/** Jobs of a partition that another process leads. Once nobody waits any more that process is told so, and what it had found by then still counts, unless it keeps silent for `endPollPatience`. */
export async function pollPeer({ peer, partition, patience }: PeerPoll, { signal, ...request }: PollRequest): Promise<ActivatedJob[]> {
  const poll = `${own} ${polls++}`
  const asking: Promise<ActivatedJob[]> = peer.ask({ partitionId: partition.id, call: 'activateJobs', request: { ...request, poll } }, patience)
  if (!signal) return asking
  const { promise: silence, resolve } = Promise.withResolvers<undefined>()
  const end = (): void => {
    peer.ask({ partitionId: partition.id, call: 'endPoll', request: { poll } }, patience).catch(() => undefined)
    void wait(partition.clock, endPollPatience).then(() => resolve(undefined))
  }
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  const jobs = await Promise.race([asking, silence]).finally(() => signal.removeEventListener('abort', end))
  if (jobs) return jobs
  asking.then((late) => late.map(({ key }) => peer.ask({ partitionId: partition.id, call: 'yieldJob', request: { jobKey: key } }, patience).catch(() => undefined)), () => undefined)
  return []
}
