import type { Pool } from 'pg'

/** Closes a visit that its input completed, and forgets its draft. Nothing happens where the record stream has done it already. */
export async function closeVisit(database: Pool, visit: string): Promise<void> {
  await database.query({ name: 'close-visit', text: statement, values: [visit] })
}

const statement = `
WITH closed AS (
  UPDATE conversations.visits SET closed_at = now(), closed_by = 'answered' WHERE visit = $1 AND closed_at IS NULL RETURNING session_id
)
UPDATE conversations.sessions s SET revision = revision + 1, draft_visit = NULL, draft_values = NULL FROM closed WHERE s.id = closed.session_id`
