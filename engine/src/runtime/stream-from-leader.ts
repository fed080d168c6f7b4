import type { ActivatedJob, JobRequest, JobStream } from '../client/engine-client.ts'
import type { Partition } from './partition.ts'
import type { Peer } from './peers.ts'

export interface LeaderStream {
  onJob: (job: ActivatedJob) => unknown
  /** The partition has moved, or the stream to who leads it broke: jobs may wait that nobody was told of. */
  onReopened: (() => void) | undefined
}

/** Jobs of a partition that another process leads, pushed from there, whoever that is. */
export function streamFromLeader({ partition, reach }: { partition: Partition; reach: (address: string) => Peer }, request: JobRequest, { onJob, onReopened }: LeaderStream): JobStream {
  let leader: string | undefined
  let stream: JobStream | undefined
  const look = (): void => {
    const now = partition.leader
    if (now === leader) return
    stream?.close()
    leader = now
    stream = now === undefined ? undefined : reach(now).push({ partitionId: partition.id, request }, { onJob, onEnd: () => { if (leader === now) leader = undefined } })
    onReopened?.()
  }
  const unwatch = partition.watch(look)
  look()
  return {
    close: () => {
      unwatch()
      stream?.close()
    },
  }
}
