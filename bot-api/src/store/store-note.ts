import type { Pool } from 'pg'

export interface NewNote { session: string; text: string; elementId?: string }

/** Adds a note to a session, stamped with the step it was written on. */
export async function storeNote(database: Pool, { session, text, elementId }: NewNote): Promise<void> {
  await database.query({ name: 'store-note', text: statement, values: [session, text, elementId ?? null] })
}

const statement = `
WITH note AS (INSERT INTO conversations.notes (session_id, text, element_id) VALUES ($1, $2, $3))
UPDATE conversations.sessions SET revision = revision + 1 WHERE id = $1`
