import type { Topology } from '@souffleur/engine/client'

/** How many partitions have a leader, so that commands to them are carried out. */
export function leadersOf({ brokers }: Topology): number {
  const led = brokers.flatMap(({ partitions }) => partitions.filter(({ role }) => role === 'LEADER').map(({ partitionId }) => partitionId))
  return new Set(led).size
}
