import { answerTimeout, breakWhenSilent } from '@souffleur/engine'
import { failPoint } from '@souffleur/schemas/fail-point'
import pg from 'pg'
import { limits } from '../limits.ts'
import type { Holdings } from './plan-shards.ts'

/** First half of the advisory locks of copies; the second is the copy's number. Number 0 lets one look at a time clean up. */
const lockClass = 0x50_41_52_54
const channel = 'souffleur_shards'

/** One copy's row and its lock, on a connection of its own: when that breaks, the lock is gone, and others may take what the copy held. */
export class ShardTable {
  readonly copy: number
  readonly #connection: pg.Client

  private constructor(connection: pg.Client, copy: number) {
    this.#connection = connection
    this.copy = copy
  }

  /** Enters a new copy. `onNews`: somebody gave shards up or left; `onBroken`: the connection is gone. */
  static async enter(connectionString: string, { address, secret, onNews, onBroken }: { address: string; secret: string; onNews(): void; onBroken(): void }): Promise<ShardTable> {
    const connection = new pg.Client({ connectionString, connectionTimeoutMillis: answerTimeout, application_name: 'souffleur session shards', keepAlive: true, idle_in_transaction_session_timeout: limits.idleTransaction })
    connection.on('error', () => undefined)
    await connection.connect()
    breakWhenSilent(connection)
    const copy = await enterCopy(connection, [address, secret])
    connection.on('notification', onNews)
    connection.on('end', onBroken)
    await connection.query(`LISTEN ${channel}`)
    return new ShardTable(connection, copy)
  }

  /** Says that this copy lives, clears away those that do not, and tells how things stand; undefined where others have cleared this one away. */
  async beat(able: boolean): Promise<Holdings | undefined> {
    const connection = this.#connection
    await connection.query('BEGIN')
    try {
      await connection.query('SELECT pg_advisory_xact_lock($1, 0)', [lockClass])
      const own = await connection.query('UPDATE conversations.copies SET beat_at = clock_timestamp(), able = $2 WHERE copy = $1', [this.copy, able])
      await connection.query(clearDead, [this.copy, limits.copyDeadAfter / 1000, lockClass])
      const { rows: copies } = await connection.query('SELECT copy, address, secret, able FROM conversations.copies')
      const { rows: owners } = await connection.query('SELECT owner FROM conversations.shards ORDER BY shard')
      return own.rowCount === 1 ? { copies, owners: owners.map(({ owner }: { owner: number | null }) => owner) } : undefined
    } finally {
      await connection.query('COMMIT')
    }
  }

  /** Takes those of these shards that nobody holds. */
  async take(shards: readonly number[]): Promise<number[]> {
    const { rows } = await this.#connection.query('UPDATE conversations.shards SET owner = $1 WHERE shard = ANY($2) AND owner IS NULL RETURNING shard', [this.copy, shards])
    failPoint('sessions: shards taken, nobody told')
    return rows.map(({ shard }: { shard: number }) => shard)
  }

  async giveUp(shards: readonly number[]): Promise<void> {
    failPoint('sessions: before shards are given up')
    await this.#connection.query('UPDATE conversations.shards SET owner = NULL WHERE shard = ANY($2) AND owner = $1', [this.copy, shards])
    await this.#connection.query(`NOTIFY ${channel}`)
  }

  /** After everything was given up. */
  async leave(): Promise<void> {
    this.#connection.removeAllListeners('end')
    await this.#connection.query('DELETE FROM conversations.copies WHERE copy = $1', [this.copy])
    await this.#connection.query(`NOTIFY ${channel}`)
    await this.#connection.end()
  }

  /** Without a word: the connection is of no use any more. */
  drop(): void {
    this.#connection.removeAllListeners('end')
    void this.#connection.end().catch(() => undefined)
  }
}

/** Nobody sees the row before its lock is held. */
async function enterCopy(connection: pg.Client, place: [address: string, secret: string]): Promise<number> {
  await connection.query('BEGIN')
  const { rows: [{ copy }] } = await connection.query('INSERT INTO conversations.copies (address, secret) VALUES ($1, $2) RETURNING copy', place)
  await connection.query('SELECT pg_advisory_lock($1, $2)', [lockClass, copy])
  await connection.query('COMMIT')
  return copy
}

/** Dead is who has lost its lock, or has not beaten for long: a machine that vanished keeps its lock until the network gives it up. Owners that are no copies any more count as nobody. */
const clearDead = `
WITH dead AS (
  DELETE FROM conversations.copies WHERE copy <> $1 AND (beat_at < clock_timestamp() - make_interval(secs => $2) OR pg_try_advisory_xact_lock($3, copy)) RETURNING copy
)
UPDATE conversations.shards s SET owner = NULL
WHERE s.owner IS NOT NULL AND (s.owner IN (SELECT copy FROM dead) OR NOT EXISTS (SELECT FROM conversations.copies c WHERE c.copy = s.owner))`
