import { binaryArray } from '@souffleur/engine'
import type { Channel, FreeObject, ReleasedScript } from '@souffleur/schemas'
import type { Queryable } from './queryable.ts'
import { writeJson } from './json-text.ts'

/** `startedAt`: epoch ms. */
export interface NewSession { id: string; script: ReleasedScript; channel: Channel; lang: string; context: FreeObject; clientRef?: string; startedAt: number }

/** Stores sessions before their instances exist, together with what their editions are. Nothing happens to those that are stored already. */
export async function insertSessions(connection: Queryable, sessions: readonly NewSession[]): Promise<void> {
  for (const script of new Map(sessions.map((session) => [session.script.processDefinitionKey, session.script])).values()) await insertEdition(connection, script)
  const texts = (textOf: (session: NewSession) => string | undefined) => binaryArray('text', sessions.map(textOf))
  await connection.query({
    name: 'insert-sessions',
    text: statement,
    values: [
      texts(({ id }) => id), texts(({ script }) => script.processDefinitionKey), texts(({ script }) => script.id), texts(({ channel }) => channel),
      texts(({ lang }) => lang), texts(({ context }) => writeJson(context)), texts(({ clientRef }) => clientRef), binaryArray('float8', sessions.map(({ startedAt }) => startedAt / 1000)),
    ],
  })
}

const statement = `
INSERT INTO conversations.sessions (id, process_definition_key, script_id, channel, lang, context, client_ref, started_at)
SELECT id, process_definition_key, script_id, channel, lang, context, client_ref, to_timestamp(started_at)
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[])
  AS s (id, process_definition_key, script_id, channel, lang, context, client_ref, started_at)
ON CONFLICT DO NOTHING`

/** Editions that this process has stored: they never change. */
const stored = new WeakMap<Queryable, Set<string>>()

async function insertEdition(connection: Queryable, { processDefinitionKey, id, name, version, outline }: ReleasedScript): Promise<void> {
  const known = stored.get(connection) ?? new Set()
  stored.set(connection, known)
  if (known.has(processDefinitionKey)) return
  const text = 'INSERT INTO conversations.editions (process_definition_key, script_id, name, version, outline) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING'
  await connection.query({ name: 'insert-edition', text, values: [processDefinitionKey, id, name, version, JSON.stringify(outline)] })
  known.add(processDefinitionKey)
}
