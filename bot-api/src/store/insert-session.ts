import type { Channel, FreeObject, ReleasedScript } from '@souffleur/schemas'
import type { Queryable } from './queryable.ts'
import { writeJson } from './json-text.ts'

export interface NewSession { id: string; script: ReleasedScript; channel: Channel; lang: string; context: FreeObject; clientRef?: string }

/** Stores a session before its instance exists, together with what its edition is. Does nothing where the session is stored already. */
export async function insertSession(connection: Queryable, { id, script, channel, lang, context, clientRef }: NewSession): Promise<void> {
  await connection.query({
    name: 'insert-edition',
    text: `INSERT INTO conversations.editions (process_definition_key, script_id, name, version, outline) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    values: [script.processDefinitionKey, script.id, script.name, script.version, JSON.stringify(script.outline)],
  })
  await connection.query({
    name: 'insert-session',
    text: `INSERT INTO conversations.sessions (id, process_definition_key, script_id, channel, lang, context, client_ref) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    values: [id, script.processDefinitionKey, script.id, channel, lang, writeJson(context), clientRef ?? null],
  })
}
