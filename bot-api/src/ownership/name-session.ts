import { drawName } from './draw-name.ts'
import { shardOf } from './shard-of.ts'

/** The name that a start is known by before its session has one: so that a repeat with the same key comes to the same copy, and finds its session there. */
export const startName = (key: string): string => `start ${key}`

/** A new session's id, in this shard. */
export function nameSession(shard: number): string {
  return drawName((id) => shardOf(id) === shard)
}
