import type { Topology } from '../client/engine-client.ts'
import type { Partition } from './partition.ts'
import { protocolVersion } from './protocol-version.ts'

/** Where this process says it is reached; the gateway knows better and may replace it. */
const host = '127.0.0.1'
const port = 26500

/** One broker with one partition: what clients need in order to begin. */
export function topologyOf(partition: Partition): Topology {
  const role = partition.isLeader ? 'LEADER' : 'FOLLOWER'
  return {
    brokers: [{ nodeId: 0, host, port, version: protocolVersion, partitions: [{ partitionId: partition.id, role, health: 'HEALTHY' }] }],
    clusterSize: 1,
    partitionsCount: 1,
    replicationFactor: 1,
    gatewayVersion: protocolVersion,
  }
}
