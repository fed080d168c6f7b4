import type { Topology } from '../client/engine-client.ts'
import type { Partition } from './partition.ts'
import { protocolVersion } from './protocol-version.ts'

/** Where this process says it is reached; the gateway knows better and may replace it. */
const host = '127.0.0.1'
const port = 26500

/** One broker with all partitions: what clients need in order to begin. */
export function topologyOf(partitions: readonly Partition[]): Topology {
  const led = partitions.map(({ id, isLeader }) => ({ partitionId: id, role: isLeader ? 'LEADER' as const : 'FOLLOWER' as const, health: 'HEALTHY' as const }))
  return {
    brokers: [{ nodeId: 0, host, port, version: protocolVersion, partitions: led }],
    clusterSize: 1,
    partitionsCount: partitions.length,
    replicationFactor: 1,
    gatewayVersion: protocolVersion,
  }
}
