import type { Pool, PoolClient } from 'pg'

/** Anything that takes SQL: the pool, or a connection inside a transaction. */
export type Queryable = Pick<PoolClient, 'query'>

/** Runs `work` in one transaction: all of it is stored, or nothing. */
export async function inTransaction<Result>(database: Pool, work: (connection: Queryable) => Promise<Result>): Promise<Result> {
  const connection = await database.connect()
  try {
    await connection.query('BEGIN')
    const result = await work(connection)
    await connection.query('COMMIT')
    connection.release()
    return result
  } catch (error) {
    await connection.query('ROLLBACK').then(() => connection.release(), () => connection.release(true))
    throw error
  }
}
