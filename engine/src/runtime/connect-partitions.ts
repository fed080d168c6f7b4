import { ParcelLane } from './parcel-lane.ts'
import type { Partition, Sent } from './partition.ts'

export interface PartitionPost {
  /** Resolves once everything that a partition sent so far has arrived. */
  delivered(from: number): Promise<void>
}

/** Lets partitions of one process send commands to each other. */
export function connectPartitions(partitions: readonly Partition[]): PartitionPost {
  const lanes = new Map(partitions.map((from) => [from.id, new Map(partitions.filter((to) => to !== from).map((to) => [to.id, new ParcelLane(from, to)]))]))
  for (const partition of partitions) {
    const own = lanes.get(partition.id)!
    partition.connect({
      onSent: (sent) => { for (const [to, batch] of Map.groupBy(sent, ({ command }) => command.to)) own.get(to)!.add(batch) },
      onLead: (lastKey) => { for (const [to, lane] of own) findUnsent(partition, { to, lastKey, lane }) },
    })
  }
  return { delivered: async (from) => void (await Promise.all([...lanes.get(from)!.values()].map((lane) => lane.empty()))) }
}

/** What a partition had sent before it was taken, and may not have arrived. */
function findUnsent(from: Partition, { to, lastKey, lane }: { to: number; lastKey: number; lane: ParcelLane }): void {
  const found: Sent[] = []
  from.submit({
    internal: true,
    build: (state) => {
      found.length = 0
      for (const key of state.outbox.inGroup(String(to))) if (key <= lastKey) found.push({ key, command: state.outbox.get(key)! })
      return undefined
    },
    settle: () => lane.restart(found),
    fail: () => undefined,
  })
}
