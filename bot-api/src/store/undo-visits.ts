import type { Pool } from 'pg'

export interface Undone { session: string; from: string; to: string }

/** Takes visits `from` … `to` out of the trail: the conversation was taken back before them. A step open below stays. */
export async function undoVisits(database: Pool, { session, from, to }: Undone): Promise<void> {
  await database.query({ name: 'undo-visits', text: statement, values: [session, from, to] })
}

const statement = `
WITH undone AS (
  UPDATE conversations.visits SET undone = true, closed_at = coalesce(closed_at, now()), closed_by = coalesce(closed_by, 'gone')
  WHERE session_id = $1 AND (closed_at IS NOT NULL OR visit = $3) AND (length(visit), visit) >= (length($2), $2) AND (length(visit), visit) <= (length($3), $3)
)
UPDATE conversations.sessions SET revision = revision + 1, draft_visit = NULL, draft_values = NULL WHERE id = $1`
