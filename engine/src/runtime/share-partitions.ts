import type { News, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { PartitionPost } from './connect-partitions.ts'
import { newsDelay } from './limits.ts'
import { Lookout } from './lookout.ts'
import { ParcelPump } from './parcel-pump.ts'
import type { Partition } from './partition.ts'

export interface SharedParts { partitions: readonly Partition[]; post: PartitionPost; store: Store; clock: Clock }

/**
 * Keeps this process in step with those that lead other partitions of its database: it tells them what is committed here, reads what they commit, fetches what they send to partitions here,
 * and gives up what it leads in their stead. Returns how to stop.
 */
export function sharePartitions({ partitions, post, store, clock }: SharedParts): () => void {
  const looks = partitions.flatMap((partition) => [
    { of: partition.id, look: () => readAlong(partition, store) },
    ...partitions.filter((to) => to !== partition).map((to) => ({ of: partition.id, look: pumpBetween(partition, to, store) })),
  ])
  const waits = post.lanes.map(({ to, lane }) => ({ of: to, look: () => lane.look(store) }))
  const lookouts = [...looks, ...waits].map(({ of, look }) => ({ of, lookout: new Lookout(clock, look) }))
  for (const partition of partitions) partition.onCommitted(tellSoon(partition.id, { store, clock }))
  const stopListening = store.onNews?.(({ kind, partitionId }) => {
    if (kind === 'wanted') return partitions[partitionId - 1]?.wanted()
    for (const { of, lookout } of lookouts) if (of === partitionId) lookout.ring()
  })
  return () => {
    stopListening?.()
    for (const { lookout } of lookouts) lookout.stop()
  }
}

/** The log of a partition that another process leads, for those who follow it here. */
async function readAlong({ id, isLeader, feed }: Partition, store: Store): Promise<void> {
  if (!isLeader && feed.isFollowed) feed.grown(await store.lastPosition(id))
}

function pumpBetween(from: Partition, to: Partition, store: Store): () => Promise<void> {
  const pump = new ParcelPump({ from, to, store })
  to.watch(() => pump.restart())
  return () => pump.look()
}

/** Commits close behind each other are one piece of news. */
function tellSoon(partitionId: number, { store, clock }: Pick<SharedParts, 'store' | 'clock'>): () => void {
  const news: News = { kind: 'moved', partitionId }
  let isToBeTold = false
  return () => {
    if (isToBeTold) return
    isToBeTold = true
    clock.after(newsDelay, () => {
      isToBeTold = false
      store.tell?.(news)
    })
  }
}
