import type { EffectKind, EffectOf } from './effects.ts'

/** Numbers are stored as `float8`. */
export type Cell = string | number | boolean

/** How effects of one kind are stored, all in one statement: each column is an array. `last` names the row an effect writes where several may write it: the last decides. */
export interface EffectStatement { kind: EffectKind; text: string; columns: (effect: any) => Cell[]; last?: (effect: any) => string }

function statementOf<Kind extends EffectKind>(kind: Kind, columns: (effect: EffectOf<Kind>) => Cell[], text: string, last?: (effect: EffectOf<Kind>) => string): EffectStatement {
  return { kind, columns, text, ...(last && { last }) }
}

const seconds = (at: number) => at / 1000
/** Postgres stores no NUL. JSON texts escape it; names and messages may hold one. */
const storable = (text: string) => text.replaceAll('\0', '')

/**
 * In this order, behind the visits: the end of an instance takes the rest. An end without an outcome, such as one behind a remark at the side,
 * takes no outcome away.
 */
export const effectStatements: EffectStatement[] = [
  statementOf('instance-bound', ({ processInstanceKey, session, root }) => [processInstanceKey, session, root], `
WITH bound AS (SELECT * FROM unnest($1::text[], $2::text[], $3::boolean[]) AS b (process_instance_key, session_id, root)),
  rooted AS (UPDATE conversations.sessions s SET root_key = b.process_instance_key FROM bound b WHERE s.id = b.session_id AND b.root AND s.root_key IS NULL)
INSERT INTO conversations.instances (process_instance_key, session_id) SELECT process_instance_key, session_id FROM bound ON CONFLICT DO NOTHING`),

  statementOf('function-called', ({ jobKey, session, processId, elementId, state }) => [jobKey, session, processId, elementId, state], `
INSERT INTO conversations.function_calls AS known (job_key, session_id, process_id, element_id, state)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
ON CONFLICT (job_key) DO UPDATE SET state = excluded.state WHERE known.state = 'running'`, ({ jobKey }) => jobKey),

  statementOf('incident-raised', ({ incidentKey, session, elementId, message }) => [incidentKey, session, elementId, storable(message)], `
INSERT INTO conversations.incidents (incident_key, session_id, element_id, message)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`),

  statementOf('incident-resolved', ({ incidentKey }) => [incidentKey], 'DELETE FROM conversations.incidents WHERE incident_key = ANY($1)'),

  statementOf('variable-set', ({ session, name, value, scopeKey }) => [session, storable(name), value, scopeKey], `
INSERT INTO conversations.variables (session_id, name, value)
SELECT x.session_id, x.name, x.value FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS x (session_id, name, value, scope_key)
JOIN conversations.sessions s ON s.id = x.session_id AND s.root_key = x.scope_key
ON CONFLICT (session_id, name) DO UPDATE SET value = excluded.value`, ({ session, name, scopeKey }) => `${session} ${scopeKey} ${name}`),

  statementOf('outcome-reached', ({ processInstanceKey, elementId }) => [processInstanceKey, elementId], `
WITH reached AS (
  SELECT DISTINCT ON (s.id) s.id, o.element_id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS o (root_key, element_id, place)
  JOIN conversations.sessions s ON s.root_key = o.root_key JOIN conversations.editions e USING (process_definition_key)
  WHERE e.outline::json -> 'outcomes' -> o.element_id IS NOT NULL ORDER BY s.id, o.place DESC
)
UPDATE conversations.sessions s SET outcome_element = r.element_id FROM reached r WHERE s.id = r.id`),

  statementOf('instance-ended', ({ processInstanceKey, at }) => [processInstanceKey, seconds(at)], `
WITH finished AS (
  UPDATE conversations.sessions s SET ended_at = coalesce(s.ended_at, to_timestamp(e.at)), draft_visit = NULL, draft_values = NULL
  FROM unnest($1::text[], $2::float8[]) AS e (root_key, at) WHERE s.root_key = e.root_key RETURNING s.id, s.ended_at
),
  stopped AS (UPDATE conversations.function_calls f SET state = 'gone' FROM finished e WHERE f.session_id = e.id AND f.state = 'running'),
  settled AS (DELETE FROM conversations.incidents i USING finished e WHERE i.session_id = e.id)
UPDATE conversations.visits v SET closed_at = e.ended_at, closed_by = 'gone' FROM finished e WHERE v.session_id = e.id AND v.closed_at IS NULL`),
]
