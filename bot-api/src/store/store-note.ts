import type { Pool } from 'pg'

/** `key`: a note with the same key is stored once. */
export interface NewNote { session: string; text: string; elementId?: string; key?: string }

/** Adds a note to a session, stamped with the step it was written on. */
export async function storeNote(database: Pool, { session, text, elementId, key }: NewNote): Promise<void> {
  await database.query({ name: 'store-note', text: statement, values: [session, text, elementId ?? null, key ?? null] })
}

const statement = `
WITH note AS (INSERT INTO conversations.notes (session_id, text, element_id, request_key) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING)
UPDATE conversations.sessions SET revision = revision + 1 WHERE id = $1`
