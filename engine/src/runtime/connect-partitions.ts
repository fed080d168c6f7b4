import { ParcelLane } from './parcel-lane.ts'
import type { Partition } from './partition.ts'

export interface PartitionPost {
  /** One from each partition to each other. */
  lanes: readonly { to: number; lane: ParcelLane }[]
  /** Resolves once everything that a partition sent so far has arrived. */
  delivered(from: number): Promise<void>
}

/** Lets partitions send commands to each other. */
export function connectPartitions(partitions: readonly Partition[]): PartitionPost {
  const lanes = new Map(partitions.map((from) => [from.id, new Map(partitions.filter((to) => to !== from).map((to) => [to.id, new ParcelLane(from, to)]))]))
  for (const partition of partitions) {
    const own = lanes.get(partition.id)!
    partition.connect({
      onSent: (sent) => { for (const [to, batch] of Map.groupBy(sent, ({ command }) => command.to)) own.get(to)!.add(batch.at(-1)!.key) },
      onLead: (lastKey) => { for (const lane of own.values()) lane.restart(lastKey) },
    })
  }
  return {
    lanes: [...lanes.values()].flatMap((own) => [...own].map(([to, lane]) => ({ to, lane }))),
    delivered: async (from) => void (await Promise.all([...lanes.get(from)!.values()].map((lane) => lane.empty()))),
  }
}
