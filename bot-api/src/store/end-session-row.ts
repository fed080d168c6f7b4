import type { Pool } from 'pg'

/** Marks a session as ended without outcome, with everything that was open in it. */
export async function endSessionRow(database: Pool, session: string): Promise<void> {
  await database.query({ name: 'end-session', text: statement, values: [session] })
}

const statement = `
WITH owner AS (
  UPDATE conversations.sessions SET ended_at = now(), revision = revision + 1, draft_visit = NULL, draft_values = NULL WHERE id = $1 AND ended_at IS NULL RETURNING id
),
  stopped AS (UPDATE conversations.function_calls f SET state = 'gone' FROM owner WHERE f.session_id = owner.id AND f.state = 'running'),
  settled AS (DELETE FROM conversations.incidents i USING owner WHERE i.session_id = owner.id)
UPDATE conversations.visits v SET closed_at = now(), closed_by = 'gone' FROM owner WHERE v.session_id = owner.id AND v.closed_at IS NULL`
