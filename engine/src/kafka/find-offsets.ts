import { setTimeout as delay } from 'node:timers/promises'
import type { Admin, Kafka } from 'kafkajs'
import { comesAfter, readPositions } from '../runtime/stream-position.ts'
import { sessionTimeout } from './limits.ts'

/** `stored`: the position that the reader has stored, where that is to be compared; `signal` ends the waiting. */
export interface StoredPlace { topic: string; groupId: string; stored?: string | undefined; signal: AbortSignal }

/**
 * Where a group goes on, by Kafka partition; what it never committed is left out. The stored position is the truth: where the group has committed more than
 * the reader has stored (its database was restored from a backup), it begins with the topic again, unless others of it are at work and vouch for it.
 */
export async function findOffsets(kafka: Kafka, place: StoredPlace): Promise<ReadonlyMap<number, bigint>> {
  const admin = kafka.admin()
  try {
    await admin.connect()
    const offsets = await readOffsets(admin, place)
    if (!offsets.some(({ metadata }) => isAhead(metadata, place.stored)) || await isAtWork(admin, place)) return toMap(offsets)
    await admin.resetOffsets({ groupId: place.groupId, topic: place.topic, earliest: true })
    return toMap(await readOffsets(admin, place))
  } finally {
    await admin.disconnect().catch(() => undefined)
  }
}

interface GroupOffset { partition: number; offset: string; metadata: string | null }

async function readOffsets(admin: Admin, { topic, groupId }: StoredPlace): Promise<GroupOffset[]> {
  const [found] = await admin.fetchOffsets({ groupId, topics: [topic] })
  return found!.partitions
}

/** Whether others of the group live: one that was killed counts as a member until its silence has lasted. */
async function isAtWork(admin: Admin, { groupId, signal }: StoredPlace): Promise<boolean> {
  if (!await hasMembers(admin, groupId)) return false
  await delay(sessionTimeout, undefined, { signal })
  return hasMembers(admin, groupId)
}

async function hasMembers(admin: Admin, groupId: string): Promise<boolean> {
  const { groups: [group] } = await admin.describeGroups([groupId])
  return group!.members.length > 0
}

/** Kafka says -1 for "never committed", and -2 for "the earliest". */
function toMap(offsets: GroupOffset[]): ReadonlyMap<number, bigint> {
  return new Map(offsets.filter(({ offset }) => !offset.startsWith('-')).map(({ partition, offset }) => [partition, BigInt(offset)]))
}

/** `metadata`: the position that was stored when the offset was committed. */
function isAhead(metadata: string | null, stored: string | undefined): boolean {
  if (!metadata || stored === undefined) return false
  const positions = readPositions(stored)
  return [...readPositions(metadata)].some(([partition, position]) => comesAfter(position, positions.get(partition)))
}
