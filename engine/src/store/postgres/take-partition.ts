import type { Client } from 'pg'
import type { TakenPartition } from '../store.ts'
import { partitionWriter } from './partition-writer.ts'
import { query } from './query.ts'
import { findPartition } from './statements/find-partition.ts'
import { lockPartition } from './statements/lock-partition.ts'
import { makePartition } from './statements/make-partition.ts'
import { takePartition as take } from './statements/take-partition.ts'
import { unlockPartition } from './statements/unlock-partition.ts'

/** `address`: where its leader is found. */
export interface Claim { partitionId: number; leaseMs: number; address: string | undefined }

/**
 * Takes the partition if its lease has run out, or at once if the connection of its writer is gone. The old writer's token is fenced from
 * then on. The client becomes the writer's, or is ended.
 */
export async function takePartition(client: Client, claim: Claim): Promise<TakenPartition | undefined> {
  try {
    await query(client, makePartition, [claim.partitionId])
    await client.query('BEGIN')
    const taken = await takeLocked(client, claim)
    await client.query('COMMIT')
    if (!taken) await client.end()
    return taken
  } catch (error) {
    await client.end()
    throw error
  }
}

async function takeLocked(client: Client, { partitionId, leaseMs, address }: Claim): Promise<TakenPartition | undefined> {
  const [found] = await query(client, findPartition, [partitionId])
  const { token: previousToken, last_position: lastPosition, last_key: lastKey, expired } = found!
  const writerIsGone = await tryLock(client, partitionId, previousToken)
  if (!writerIsGone && !expired) return undefined
  if (writerIsGone) await query(client, unlockPartition, [partitionId, previousToken])
  const token = previousToken + 1
  await query(client, take, [partitionId, token, leaseMs, address ?? null])
  await tryLock(client, partitionId, token)
  return { token, previousToken, lastPosition, lastKey, writer: partitionWriter(client, partitionId, token) }
}

async function tryLock(client: Client, partitionId: number, token: number): Promise<boolean> {
  const [row] = await query(client, lockPartition, [partitionId, token])
  return row!.locked
}
