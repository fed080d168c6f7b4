import type { Queryable } from './queryable.ts'

/**
 * Takes sessions for the rest of the transaction and counts their revision up. A session is always taken before anything that belongs
 * to it, several in the same order: so no two transactions can wait for each other.
 */
export async function touchSessions(connection: Queryable, ids: readonly string[]): Promise<void> {
  await connection.query({ name: 'touch-sessions', text: statement, values: [ids] })
}

const statement = `
UPDATE conversations.sessions s SET revision = s.revision + 1
FROM (SELECT id FROM conversations.sessions WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE) taken
WHERE s.id = taken.id`
