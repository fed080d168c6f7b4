import { runTogether, type FilledStatement } from '@souffleur/engine'
import type { Pool } from 'pg'

/** Runs statements in one transaction: all of it is stored, or nothing. The pool's connections must be pipelined, and used for nothing else. */
export async function inTransaction(database: Pool, statements: readonly FilledStatement[]): Promise<void> {
  const connection = await database.connect()
  try {
    await runTogether(connection, statements)
    connection.release()
  } catch (error) {
    connection.release(true)
    throw error
  }
}
