import type { EngineClient } from '@souffleur/engine/client'
import type { EventFeed } from '../feed/event-feed.ts'
import type { PushWatch } from '../following/push-watch.ts'
import type { RecordFollower } from '../following/record-follower.ts'
import type { SessionWriter } from '../following/session-writer.ts'
import type { StepKeeper } from '../following/step-keeper.ts'
import type { StepReceiver } from '../following/step-receiver.ts'
import { limits } from '../limits.ts'
import type { SessionBook } from '../sessions/session-book.ts'
import type { Requests } from '../store/requests.ts'
import type { Hands } from './open-copies.ts'
import { recordsShard, shardOf } from './shard-of.ts'
import type { Underway } from './underway.ts'

export interface ChangingParts {
  engine: EngineClient
  follower: RecordFollower
  watch: PushWatch
  keeper?: StepKeeper | undefined
  receiver: StepReceiver
  feed: EventFeed
  book: SessionBook
  requests: Requests
  writer: SessionWriter
  underway: Underway
}

/** What happens to sessions that come to this copy, and to those that leave it. */
export function changeHands(parts: ChangingParts): Hands {
  return {
    ready: () => isLed(parts.engine),
    onTaken: (shards) => takeOver(parts, shards),
    onGivingUp: (shards) => giveUp(parts, shards),
    onLost: (shards) => forget(parts, shards),
  }
}

/** An engine without a leader carries nothing out. */
async function isLed(engine: EngineClient): Promise<boolean> {
  const { brokers, partitionsCount } = await engine.topology()
  const led = new Set(brokers.flatMap(({ partitions }) => partitions.filter(({ role }) => role === 'LEADER').map(({ partitionId }) => partitionId)))
  return led.size > 0 && led.size >= partitionsCount
}

/** What another copy did not store is asked for again, and on the embedded engine the record stream is waited for: it knows what the tables do not. On a cluster the tables know what was answered. */
async function takeOver({ follower, watch, keeper, receiver }: ChangingParts, shards: readonly number[]): Promise<void> {
  const isOwn = isIn(shards)
  if (shards.includes(recordsShard)) await follower.start()
  await Promise.all([watch.take(isOwn), keeper?.take(isOwn)])
  receiver.pollQuietly()
  if (!keeper) await follower.caughtUp()
}

async function giveUp(parts: ChangingParts, shards: readonly number[]): Promise<void> {
  parts.feed.end(isIn(shards))
  await parts.underway.idle(shards, limits.drainTimeout)
  if (shards.includes(recordsShard)) await parts.follower.stop()
  await parts.writer.flush()
  parts.book.forget(isIn(shards))
  parts.requests.forget(isIn(shards))
}

function forget({ feed, follower, book, requests }: ChangingParts, shards: readonly number[]): void {
  feed.end(isIn(shards))
  if (shards.includes(recordsShard)) void follower.stop()
  book.forget(isIn(shards))
  requests.forget(isIn(shards))
}

function isIn(shards: readonly number[]): (session: string) => boolean {
  return (session) => shards.includes(shardOf(session))
}
