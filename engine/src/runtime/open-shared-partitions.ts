import { connectPartitions } from './connect-partitions.ts'
import { LeadsError } from './leads-error.ts'
import type { OpenedPartitions } from './open-partitions.ts'
import { Partition, type PartitionParts } from './partition.ts'
import { createPartitionClient, type PartitionClient } from './partition-client.ts'
import { createPartitionedEngineClient } from './partitioned-engine-client.ts'
import { PeerDesk } from './peer-desk.ts'
import type { PeerNetwork } from './peers.ts'
import { createRoutedPartitionClient } from './routed-partition-client.ts'
import { sharePartitions } from './share-partitions.ts'

/** `leads`: the partitions that are this process's by right. It leads the others too for as long as nobody does whose they are. */
export interface Sharing { leads: readonly number[]; peers: PeerNetwork }

/** Partitions that several processes on one database lead, each some of them; a call may come to any. */
export async function openSharedPartitions(parts: Omit<PartitionParts, 'partitionId'>, { count, leads, peers }: Sharing & { count: number }): Promise<OpenedPartitions> {
  const ids = Array.from({ length: count }, (_none, index) => index + 1)
  if (count === 1 || leads.length === 0 || leads.some((id) => !ids.includes(id))) throw new LeadsError(leads, count)
  const local = new Map<number, PartitionClient>()
  const isHere = (id: number) => partitions[id - 1]?.isHere
  const door = await peers.open(new PeerDesk((id) => isHere(id) ? local.get(id) : undefined))
  const partitions = ids.map((id) => new Partition({ ...parts, partitionId: id, partitionCount: count, address: door.address, isDeputy: !leads.includes(id) }))
  const post = connectPartitions(partitions)
  for (const partition of partitions) local.set(partition.id, createPartitionClient(partition, post))
  const clients = partitions.map((partition) => createRoutedPartitionClient({ partition, local: local.get(partition.id)!, reach: peers.reach }))
  const stopSharing = sharePartitions({ ...parts, partitions, post })
  return {
    partitions,
    client: createPartitionedEngineClient(partitions, clients),
    stop: async () => {
      stopSharing()
      await door.close()
    },
  }
}
