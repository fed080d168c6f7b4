import type { Connection } from '../library.ts'

/** One publication at a time, so that each sees the sub-scripts that the one before made live. */
export async function lockPublishing(transaction: Connection): Promise<void> {
  await transaction.raw(`select pg_advisory_xact_lock(hashtext('library.publishing'))`)
}
