import type { EngineClient } from '../client/engine-client.ts'
import { maxPartitions } from '../core/index.ts'
import { connectPartitions } from './connect-partitions.ts'
import { createEmbeddedEngineClient } from './embedded-engine-client.ts'
import { mergeRecords } from './merged-records.ts'
import { healthOf, type EngineHealth } from './engine-health.ts'
import type { Store } from '../store/store.ts'
import { Partition, type PartitionParts } from './partition.ts'
import { PartitionCountError } from './partition-count-error.ts'
import { watchClock } from './watch-clock.ts'
import { createPartitionedEngineClient } from './partitioned-engine-client.ts'
import type { RecordStream } from './record-stream.ts'

/** All partitions of a database, in this process: it leads all of them or none. */
export interface OpenPartitions {
  client: EngineClient
  records: RecordStream
  health(): EngineHealth
  /** Resolves when this process leads them, or knows that another does. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** `wanted`: how many, at the first start of a database; later what it has, or nothing. Rejects with `PartitionCountError`. One partition has nothing of several between it and its callers. */
export async function openPartitions({ wanted, ...parts }: Omit<PartitionParts, 'partitionId' | 'partitionCount'> & { wanted?: number | undefined }): Promise<OpenPartitions> {
  const count = await partitionCount(parts.store, wanted)
  const first = new Partition({ ...parts, partitionId: 1, partitionCount: count })
  const others = Array.from({ length: count - 1 }, (_none, index) => new Partition({ ...parts, partitionId: index + 2, partitionCount: count, first }))
  const partitions = [first, ...others]
  const stopWatching = watchClock(parts.clock, parts.log)
  const whole = {
    health: () => healthOf(partitions),
    settled: async () => void (await Promise.all(partitions.map((partition) => partition.settled()))),
    stop: async () => {
      stopWatching()
      await Promise.all(partitions.map((partition) => partition.stop()))
    },
  }
  if (count === 1) return { ...whole, client: createEmbeddedEngineClient(first), records: first.feed }
  const records = mergeRecords(new Map(partitions.map(({ id, feed }) => [id, feed])))
  return { ...whole, client: createPartitionedEngineClient(partitions, connectPartitions(partitions)), records }
}

async function partitionCount(store: Store, given: number | undefined): Promise<number> {
  const wanted = given ?? 1
  if (!(Number.isInteger(wanted) && wanted >= 1 && wanted <= maxPartitions)) throw new PartitionCountError(wanted)
  const kept = await store.keepPartitionCount?.(wanted) ?? wanted
  if (given !== undefined && kept !== given) throw new PartitionCountError(wanted, kept)
  return kept
}
