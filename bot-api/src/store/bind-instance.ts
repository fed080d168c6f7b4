import type { Queryable } from './in-transaction.ts'

/** Says which root instance a session walks. */
export async function bindInstance(connection: Queryable, session: string, rootKey: string): Promise<void> {
  await connection.query({ name: 'bind-instance', text: statement, values: [session, rootKey] })
}

const statement = `
WITH bound AS (UPDATE conversations.sessions SET root_key = $2 WHERE id = $1 AND root_key IS NULL)
INSERT INTO conversations.instances (process_instance_key, session_id) VALUES ($2, $1) ON CONFLICT DO NOTHING`
