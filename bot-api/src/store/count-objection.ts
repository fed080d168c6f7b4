import type { Pool } from 'pg'

/** Counts an objection that was raised. */
export async function countObjection(database: Pool, session: string): Promise<void> {
  await database.query({ name: 'count-objection', text: 'UPDATE conversations.sessions SET objections = objections + 1 WHERE id = $1', values: [session] })
}
