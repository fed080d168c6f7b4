import type { Pool } from 'pg'

/** Closes a visit that its input completed, and forgets its draft. A visit that the record stream has closed already stays as it is. */
export async function closeVisit(database: Pool, { session, visit }: { session: string; visit: string }): Promise<void> {
  await database.query({ name: 'close-visit', text: statement, values: [session, visit] })
}

const statement = `
WITH owner AS (UPDATE conversations.sessions SET revision = revision + 1, draft_visit = NULL, draft_values = NULL WHERE id = $1 RETURNING id)
UPDATE conversations.visits v SET closed_at = now(), closed_by = 'answered' FROM owner WHERE v.session_id = owner.id AND v.visit = $2 AND v.closed_at IS NULL`
