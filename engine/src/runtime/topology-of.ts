import type { Topology } from '../client/engine-client.ts'
import type { Partition } from './partition.ts'
import { protocolVersion } from './protocol-version.ts'

/** Where this process says it is reached; the gateway knows better and may replace it. */
const host = '127.0.0.1'
const port = 26500

type BrokerPartitions = Topology['brokers'][number]['partitions']

/** This process as a broker with all partitions, and each other process that leads some, by the first that it leads: what clients need in order to begin. */
export function topologyOf(partitions: readonly Partition[]): Topology {
  const own: BrokerPartitions = partitions.map(({ id, isLeader }) => ({ partitionId: id, role: isLeader ? 'LEADER' : 'FOLLOWER', health: 'HEALTHY' }))
  const elsewhere = Map.groupBy(partitions.filter(({ leader }) => leader !== undefined), ({ leader }) => leader)
  const others = [...elsewhere.values()].map((theirs): BrokerPartitions => theirs.map(({ id }) => ({ partitionId: id, role: 'LEADER', health: 'HEALTHY' })))
  const brokers = [own, ...others].sort((one, other) => firstLed(one) - firstLed(other)).map((held, nodeId) => ({ nodeId, host, port, version: protocolVersion, partitions: held }))
  return { brokers, clusterSize: brokers.length, partitionsCount: partitions.length, replicationFactor: 1, gatewayVersion: protocolVersion }
}

function firstLed(held: BrokerPartitions): number {
  return held.find(({ role }) => role === 'LEADER')?.partitionId ?? Infinity
}
