import type { Queryable } from './queryable.ts'

/** Says which root instance a session walks. */
export async function bindInstance(connection: Queryable, session: string, rootKey: string): Promise<void> {
  await connection.query({ name: 'bind-instance', text: statement, values: [session, rootKey] })
}

const statement = `
WITH owner AS (UPDATE conversations.sessions SET root_key = $2 WHERE id = $1 AND coalesce(root_key, $2) = $2 RETURNING id)
INSERT INTO conversations.instances (process_instance_key, session_id) SELECT $2, id FROM owner ON CONFLICT DO NOTHING`
