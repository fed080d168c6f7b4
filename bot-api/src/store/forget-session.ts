import type { Queryable } from './queryable.ts'

/** Takes a session away that never got an instance. */
export async function forgetSession(connection: Queryable, id: string): Promise<void> {
  await connection.query({ name: 'forget-session', text: 'DELETE FROM conversations.sessions WHERE id = $1 AND root_key IS NULL', values: [id] })
}
