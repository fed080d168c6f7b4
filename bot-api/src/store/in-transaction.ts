import type { Pool } from 'pg'
import type { Queryable } from './queryable.ts'

/**
 * Sends all that `work` asks in one transaction without waiting in between: all of it is stored, or nothing. The pool's connections must
 * be pipelined.
 */
export async function inTransaction(database: Pool, work: (connection: Queryable) => Promise<unknown>[]): Promise<void> {
  const connection = await database.connect()
  const sent = await Promise.allSettled([connection.query('BEGIN'), ...work(connection), connection.query('COMMIT')])
  const failed = sent.find((result) => result.status === 'rejected')
  connection.release(failed !== undefined)
  if (failed) throw failed.reason
}
