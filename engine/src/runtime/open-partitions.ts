import type { EngineClient } from '../client/engine-client.ts'
import { maxPartitions } from '../core/index.ts'
import { connectPartitions } from './connect-partitions.ts'
import { createEmbeddedEngineClient } from './embedded-engine-client.ts'
import { mergeRecords } from './merged-records.ts'
import { Partition, type PartitionParts } from './partition.ts'
import { PartitionCountError } from './partition-count-error.ts'
import { createPartitionedEngineClient } from './partitioned-engine-client.ts'
import type { RecordStream } from './record-stream.ts'

/** All partitions of a database, in this process. */
export interface OpenPartitions {
  client: EngineClient
  records: RecordStream
  /** Resolves when this process leads them, or knows that another does. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Rejects with `PartitionCountError`. One partition has nothing of several between it and its callers. */
export async function openPartitions({ count, ...parts }: Omit<PartitionParts, 'partitionId' | 'partitionCount'> & { count: number }): Promise<OpenPartitions> {
  if (!(Number.isInteger(count) && count >= 1 && count <= maxPartitions)) throw new PartitionCountError(count)
  const kept = await parts.store.keepPartitionCount?.(count) ?? count
  if (kept !== count) throw new PartitionCountError(count, kept)
  const partitions = Array.from({ length: count }, (_none, index) => new Partition({ ...parts, partitionId: index + 1, partitionCount: count }))
  const whole = {
    settled: async () => void (await Promise.all(partitions.map((partition) => partition.settled()))),
    stop: async () => void (await Promise.all(partitions.map((partition) => partition.stop()))),
  }
  const [only] = partitions
  if (count === 1) return { ...whole, client: createEmbeddedEngineClient(only!), records: only!.feed }
  const records = mergeRecords(new Map(partitions.map(({ id, feed }) => [id, feed])))
  return { ...whole, client: createPartitionedEngineClient(partitions, connectPartitions(partitions)), records }
}
