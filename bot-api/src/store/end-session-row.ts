import type { Pool } from 'pg'

/** Marks a session as ended without outcome, with everything that was open in it. */
export async function endSessionRow(database: Pool, session: string): Promise<void> {
  await database.query({ name: 'end-session', text: statement, values: [session] })
}

const statement = `
WITH gone AS (UPDATE conversations.visits SET closed_at = now(), closed_by = 'gone' WHERE session_id = $1 AND closed_at IS NULL),
  stopped AS (UPDATE conversations.function_calls SET state = 'gone' WHERE session_id = $1 AND state = 'running'),
  settled AS (DELETE FROM conversations.incidents WHERE session_id = $1)
UPDATE conversations.sessions SET ended_at = now(), revision = revision + 1, draft_visit = NULL, draft_values = NULL WHERE id = $1 AND ended_at IS NULL`
