import type { Store } from '../store/store.ts'
import { MixedSharingError } from './mixed-sharing-error.ts'
import type { Partition } from './partition.ts'

export interface Newcomer { partitions: readonly Partition[]; store: Pick<Store, 'leaderOf'>; isShared: boolean }

/** Rejects with `MixedSharingError` where another process leads a partition in another way than this one would: only those that share have an address. A store that cannot be asked now refuses nobody. */
export async function refuseMixedSharing({ partitions, store, isShared }: Newcomer): Promise<void> {
  for (const { id } of partitions.filter(({ isLeader }) => !isLeader)) {
    const leader = await store.leaderOf(id).catch(() => undefined)
    if (leader && (leader.address !== undefined) !== isShared) throw new MixedSharingError(isShared)
  }
}
