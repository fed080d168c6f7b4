import type { ActivatedJob, JobRequest, JobStream } from '../client/engine-client.ts'
import type { PartitionClient } from './partition-client.ts'
import type { PeerDesk } from './peer-desk.ts'

/** A call of a partition's client, by its name there; `endPoll` ends the wait of the `activateJobs` that was named so. */
export interface PeerCall { partitionId: number; call: keyof PartitionClient | 'endPoll'; request: object }

/** Jobs of a partition, pushed until they are not wanted any more. */
export interface PushRequest { partitionId: number; request: JobRequest }

export interface PushListener {
  /** False declines the job. */
  onJob(job: ActivatedJob): unknown
  /** The stream broke, or was not even begun. */
  onEnd(): void
}

/** Another process on this database, which leads some of its partitions. */
export interface Peer {
  /** `patience`: ms until it counts as away. Rejects with `EngineError`; with `NotLedError` where nothing was done. */
  ask(call: PeerCall, patience: number): Promise<any>
  push(wanted: PushRequest, listener: PushListener): JobStream
}

/** How the processes on one database reach each other. */
export interface PeerNetwork {
  /** Opens the door of this process; others find it by the address. */
  open(desk: PeerDesk): Promise<{ address: string; close(): Promise<void> }>
  reach(address: string): Peer
}
