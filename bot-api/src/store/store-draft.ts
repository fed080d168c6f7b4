import type { Pool } from 'pg'
import { writeJson } from './json-text.ts'

export interface Draft { session: string; visit: string; values: object }

/** Keeps half-typed values; the last ones win. Nothing happens where the visit is closed. */
export async function storeDraft(database: Pool, { session, visit, values }: Draft): Promise<void> {
  await database.query({ name: 'store-draft', text: statement, values: [session, visit, writeJson(values)] })
}

const statement = `
UPDATE conversations.sessions SET draft_visit = $2, draft_values = $3, revision = revision + 1
WHERE id = $1 AND EXISTS (SELECT FROM conversations.visits WHERE visit = $2 AND session_id = $1 AND closed_at IS NULL)`
