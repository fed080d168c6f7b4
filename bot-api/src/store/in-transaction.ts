import { runTogether, type FilledStatement } from '@souffleur/engine'
import type { Pool } from 'pg'

/** Runs statements in one transaction: all of it is stored, or nothing. `onSent`: they are on their way, and done whatever becomes of this process. The pool's connections must be pipelined, and used for nothing else. */
export async function inTransaction(database: Pool, statements: readonly FilledStatement[], onSent?: () => void): Promise<void> {
  const connection = await database.connect()
  try {
    const stored = runTogether(connection, statements)
    onSent?.()
    await stored
    connection.release()
  } catch (error) {
    connection.release(true)
    throw error
  }
}
