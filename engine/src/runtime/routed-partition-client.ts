import { EngineError } from '../client/engine-error.ts'
import { defaultPollTimeout, leaderLook, leaderPatience, peerGrace, peerPatience } from './limits.ts'
import { NotLedError } from './not-led-error.ts'
import type { Partition } from './partition.ts'
import type { PartitionClient } from './partition-client.ts'
import type { Peer, PeerCall } from './peers.ts'
import type { PollRequest } from './poll-jobs.ts'
import { pollPeer } from './poll-peer.ts'
import { streamFromLeader } from './stream-from-leader.ts'
import { unknownPartition } from './unknown-partition.ts'
import { wait } from './wait.ts'

export interface Route { partition: Partition; local: PartitionClient; reach: (address: string) => Peer }

/** Calls with one answer, which are asked again where nothing was done. */
const calls = [
  'deployResource', 'deleteResource', 'createProcessInstance', 'createProcessInstanceWithResult', 'cancelProcessInstance', 'modifyProcessInstance', 'migrateProcessInstance', 'completeJob', 'failJob',
  'throwError', 'updateJobRetries', 'updateJobTimeout', 'publishMessage', 'broadcastSignal', 'resolveIncident', 'setVariables', 'completeUserTask', 'assignUserTask', 'updateUserTask', 'evaluateDecision', 'yieldJob',
] as const satisfies (keyof PartitionClient)[]

/** The calls of a partition wherever it is led: here, or by another process. While nobody leads it they wait, for `leaderPatience` at most. */
export function createRoutedPartitionClient(route: Route): PartitionClient {
  const asking = Object.fromEntries(calls.map((call) => [call, (request: object) => ask(route, call, request)])) as unknown as Pick<PartitionClient, (typeof calls)[number]>
  return {
    ...asking,
    activateJobs: (request) => poll(route, request),
    streamActivatedJobs: (request, onJob, onReopened) => {
      const here = route.local.streamActivatedJobs(request, onJob)
      const there = streamFromLeader(route, request, { onJob, onReopened })
      return { close: () => [here, there].forEach((stream) => stream.close()) }
    },
  }
}

async function ask(route: Route, call: PeerCall['call'] & keyof PartitionClient, request: object): Promise<unknown> {
  const { partition, local } = route
  const until = partition.clock.elapsed() + leaderPatience
  while (!partition.isHere) {
    const answer = await askLeader(route, call, request)
    if (answer) return answer.answer
    if (partition.clock.elapsed() >= until) throw unknownPartition(partition.id)
    await wait(partition.clock, leaderLook)
  }
  return (local[call] as (request: object) => Promise<unknown>)(request)
}

/** Nothing where it is not led there either. */
async function askLeader({ partition, reach }: Route, call: PeerCall['call'], request: object): Promise<{ answer: unknown } | undefined> {
  if (partition.leader === undefined) return undefined
  const { requestTimeout = 0 } = request as { requestTimeout?: number }
  try {
    return { answer: await reach(partition.leader).ask({ partitionId: partition.id, call, request }, requestTimeout > 0 ? requestTimeout + peerGrace : peerPatience) }
  } catch (error) {
    if (error instanceof NotLedError) return undefined
    throw error
  }
}

/** Who polls comes again: nothing is waited for. */
async function poll({ partition, local, reach }: Route, request: PollRequest) {
  const { isHere, leader } = partition
  if (isHere) return local.activateJobs(request)
  if (leader === undefined) throw unknownPartition(partition.id)
  const patience = request.requestTimeout === undefined || request.requestTimeout === 0 ? defaultPollTimeout : Math.max(request.requestTimeout, 0)
  return pollPeer({ peer: reach(leader), partition, patience: patience + peerGrace }, request)
    .catch((error) => { throw error instanceof NotLedError ? unknownPartition(partition.id) : error as EngineError })
}
