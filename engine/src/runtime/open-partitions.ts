import type { EngineClient } from '../client/engine-client.ts'
import { maxPartitions } from '../core/index.ts'
import { connectPartitions } from './connect-partitions.ts'
import { createEmbeddedEngineClient } from './embedded-engine-client.ts'
import { mergeRecords } from './merged-records.ts'
import { healthOf, type EngineHealth } from './engine-health.ts'
import { openSharedPartitions, type Sharing } from './open-shared-partitions.ts'
import type { Store } from '../store/store.ts'
import { Partition, type PartitionParts } from './partition.ts'
import { createPartitionClient } from './partition-client.ts'
import { PartitionCountError } from './partition-count-error.ts'
import { watchClock } from './watch-clock.ts'
import { createPartitionedEngineClient } from './partitioned-engine-client.ts'
import type { RecordStream } from './record-stream.ts'
import { refuseMixedSharing } from './refuse-mixed-sharing.ts'

/** All partitions of a database, as this process sees them. */
export interface OpenPartitions {
  client: EngineClient
  records: RecordStream
  health(): EngineHealth
  /** Resolves when this process leads them, or knows of each that another does; rejects with `MixedSharingError`. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export interface Opening extends Omit<PartitionParts, 'partitionId' | 'partitionCount' | 'first' | 'address' | 'isDeputy'> {
  /** How many, at the first start of a database; later what it has, or nothing. */
  wanted?: number | undefined
  /** Other processes lead some of them; absent: this one leads all of them or none. */
  sharing?: Sharing | undefined
}

/** Rejects with `PartitionCountError`, `LeadsError`, or what the door for other processes says. One partition has nothing of several between it and its callers. */
export async function openPartitions({ wanted, sharing, ...parts }: Opening): Promise<OpenPartitions> {
  const count = await partitionCount(parts.store, wanted)
  const stopWatching = watchClock(parts.clock, parts.log)
  const opened = sharing ? await openSharedPartitions(parts, { count, ...sharing }) : openOwnPartitions(parts, count)
  const { partitions, client } = opened
  return {
    client,
    records: partitions.length === 1 ? partitions[0]!.feed : mergeRecords(new Map(partitions.map(({ id, feed }) => [id, feed]))),
    health: () => healthOf(partitions),
    settled: async () => {
      await Promise.all(partitions.map((partition) => partition.settled()))
      await refuseMixedSharing({ partitions, store: parts.store, isShared: sharing !== undefined })
    },
    stop: async () => {
      stopWatching()
      await Promise.all(partitions.map((partition) => partition.stop()))
      await opened.stop?.()
    },
  }
}

/** Partitions, who calls them, and what ends with them. */
export interface OpenedPartitions { partitions: readonly Partition[]; client: EngineClient; stop?(): Promise<void> }

/** This process leads all of them or none. */
function openOwnPartitions(parts: Omit<PartitionParts, 'partitionId'>, count: number): OpenedPartitions {
  const first = new Partition({ ...parts, partitionId: 1, partitionCount: count })
  if (count === 1) return { partitions: [first], client: createEmbeddedEngineClient(first) }
  const others = Array.from({ length: count - 1 }, (_none, index) => new Partition({ ...parts, partitionId: index + 2, partitionCount: count, first }))
  const partitions = [first, ...others]
  const post = connectPartitions(partitions)
  return { partitions, client: createPartitionedEngineClient(partitions, partitions.map((partition) => createPartitionClient(partition, post))) }
}

async function partitionCount(store: Store, given: number | undefined): Promise<number> {
  const wanted = given ?? 1
  if (!(Number.isInteger(wanted) && wanted >= 1 && wanted <= maxPartitions)) throw new PartitionCountError(wanted)
  const kept = await store.keepPartitionCount?.(wanted) ?? wanted
  if (given !== undefined && kept !== given) throw new PartitionCountError(wanted, kept)
  return kept
}
