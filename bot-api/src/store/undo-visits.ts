import type { Pool } from 'pg'

export interface Undone { session: string; from: string; to: string }

/** Takes visits `from` … `to` out of the trail: the conversation was taken back before them. A step open below stays. */
export async function undoVisits(database: Pool, { session, from, to }: Undone): Promise<void> {
  await database.query({ name: 'undo-visits', text: statement, values: [session, from, to] })
}

const statement = `
WITH owner AS (UPDATE conversations.sessions SET revision = revision + 1, draft_visit = NULL, draft_values = NULL WHERE id = $1 RETURNING id)
UPDATE conversations.visits v SET undone = true, closed_at = coalesce(v.closed_at, now()), closed_by = coalesce(v.closed_by, 'gone')
FROM owner WHERE v.session_id = owner.id AND (v.closed_at IS NOT NULL OR v.visit = $3)
  AND (length(v.visit), v.visit) >= (length($2), $2) AND (length(v.visit), v.visit) <= (length($3), $3)`
