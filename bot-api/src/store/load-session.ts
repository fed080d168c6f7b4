import type { Variables } from '@souffleur/schemas'
import type { Queryable } from './queryable.ts'
import { readJson } from './json-text.ts'
import { findTop } from './find-top.ts'
import type { SessionSnapshot, StoredVisit } from './session-snapshot.ts'

/** Reads a session with everything that belongs to it; undefined where there is none. */
export async function loadSession(database: Queryable, id: string): Promise<SessionSnapshot | undefined> {
  const { rows } = await database.query({ name: 'load-session', text: statement, values: [id] })
  return rows[0] && readRow(rows[0])
}

const visitColumns = `v.visit, v.process_instance_key AS "processInstanceKey", v.process_id AS "processId", v.element_id AS "elementId", v.element_instance_key AS "elementInstanceKey",
  v.variables IS NOT NULL AS pushed, v.answer, v.opened_at AS "openedAt", v.closed_at AS "closedAt", v.closed_by AS "closedBy", v.confirmed,
  CASE WHEN v.closed_at IS NULL OR (v.answer IS NULL AND (v.closed_by = 'answered' OR NOT v.confirmed)) THEN json_build_object('headers', v.headers, 'variables', v.variables, 'given', v.given, 'misses', v.misses) END AS content`

/** Job keys are decimal strings that only grow: the longer one is the later one. */
const statement = `
SELECT s.*,
  (SELECT coalesce(json_agg(row_to_json(t)), '[]') FROM (SELECT ${visitColumns} FROM conversations.visits v WHERE v.session_id = s.id AND NOT v.undone ORDER BY length(v.visit), v.visit) t) AS visits,
  (SELECT coalesce(array_agg(u.visit), '{}') FROM conversations.visits u WHERE u.session_id = s.id AND u.undone) AS undone,
  (SELECT coalesce(json_agg(json_build_object('jobKey', f.job_key, 'processId', f.process_id, 'elementId', f.element_id, 'state', f.state) ORDER BY length(f.job_key), f.job_key), '[]') FROM conversations.function_calls f WHERE f.session_id = s.id) AS functions,
  (SELECT coalesce(json_agg(json_build_object('incidentKey', i.incident_key, 'elementId', i.element_id, 'message', i.message) ORDER BY i.incident_key), '[]') FROM conversations.incidents i WHERE i.session_id = s.id) AS incidents,
  (SELECT coalesce(json_agg(json_build_object('text', n.text, 'elementId', n.element_id, 'at', n.at) ORDER BY n.id), '[]') FROM conversations.notes n WHERE n.session_id = s.id) AS notes,
  (SELECT coalesce(json_agg(json_build_array(x.name, x.value)), '[]') FROM conversations.variables x WHERE x.session_id = s.id) AS variables
FROM conversations.sessions s
WHERE s.id = $1`

type Row = { [column: string]: any }

function readRow(row: Row): SessionSnapshot {
  const visits: StoredVisit[] = row.visits.map(readVisit)
  const top = findTop(visits)
  return {
    id: row.id,
    processDefinitionKey: row.process_definition_key,
    channel: row.channel,
    lang: row.lang,
    revision: Number(row.revision),
    objections: row.objections,
    startedAt: row.started_at.toISOString(),
    visits,
    undone: row.undone,
    functions: row.functions,
    incidents: row.incidents,
    notes: row.notes.map(({ text, elementId, at }: Row) => ({ text, ...(elementId && { elementId }), at: isoTime(at) })),
    variables: readVariables(row.variables),
    ...(row.root_key && { rootKey: row.root_key }),
    ...(row.outcome_element && { outcomeElement: row.outcome_element }),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
    ...(row.draft_visit && { draft: { visit: row.draft_visit, values: readJson<Variables>(row.draft_values) } }),
    ...(top && { top }),
  }
}

function readVisit({ answer, closedAt, closedBy, openedAt, content, ...visit }: Row): StoredVisit {
  return {
    ...(visit as StoredVisit),
    openedAt: isoTime(openedAt),
    ...(answer !== null && { answer }),
    ...(closedAt && { closedAt: isoTime(closedAt), closedBy }),
    ...(content && readContent(content, closedAt)),
  }
}

/** Of an open visit, or of one whose words have to be told from what was given. An answer written ahead is none yet. */
function readContent({ headers, variables, given, misses }: Row, closedAt: unknown): Partial<StoredVisit> {
  return {
    headers: JSON.parse(headers),
    ...(variables !== null && { variables: readJson<Variables>(variables) }),
    ...(closedAt ? given !== null && { given: readJson<Variables>(given) } : { misses }),
  }
}

function readVariables(pairs: [string, string][]): Variables {
  return Object.fromEntries(pairs.map(([name, value]) => [name, readJson(value)]))
}

function isoTime(text: string): string {
  return new Date(text).toISOString()
}
