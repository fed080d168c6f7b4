/** Parts that sessions are spread over. Never to be changed: what a key or a session belongs to follows from it. */
export const shardCount = 32

/** Who holds this one follows the record stream for all. */
export const recordsShard = 0

/** The shard of a session, or of another name: FNV-1a, so that neighbors do not fall together. */
export function shardOf(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % shardCount
}
