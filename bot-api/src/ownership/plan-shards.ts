/** A copy as the table has it. `able`: its engine answers, so that it may hold shards. */
export interface Copy { copy: number; address: string; secret: string; able: boolean }

/** What the tables say: copies that live, and the owner of each shard, null for nobody. */
export interface Holdings { copies: readonly Copy[]; owners: readonly (number | null)[] }

/** `even`: copies share alike; else each takes what nobody holds and keeps it. */
export interface Planning { own: number; even: boolean }

/** Which shards a copy takes now, and which it gives up for others that have fewer. */
export function planShards({ copies, owners }: Holdings, { own, even }: Planning): { take: number[]; giveUp: number[] } {
  const all = owners.map((owner, shard) => ({ owner, shard }))
  const free = all.filter(({ owner }) => owner === null).map(({ shard }) => shard)
  if (!even) return { take: free, giveUp: [] }
  const held = all.filter(({ owner }) => owner === own).map(({ shard }) => shard)
  const fair = Math.ceil(owners.length / Math.max(1, copies.filter(({ copy, able }) => able || copy === own).length))
  return { take: free.slice(0, Math.max(0, fair - held.length)), giveUp: free.length > 0 ? [] : held.slice(fair) }
}
