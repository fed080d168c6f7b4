import type { Pool } from 'pg'
import { limits } from '../limits.ts'

/** `before`: the `next` of the page before. */
export interface SessionFilter { script?: string; status?: 'open' | 'waiting' | 'working' | 'ended'; clientRef?: string; before?: string; limit?: number }

export interface SessionSummary {
  session: string
  script: { id: string; name: string; version: number }
  channel: string
  lang: string
  status: 'waiting' | 'working' | 'ended'
  clientRef?: string
  startedAt: string
  endedAt?: string
}

export interface SessionList {
  items: SessionSummary[]
  next?: string
  /** By script id: sessions open now, and started since midnight of the server's day. */
  counters: { [script: string]: { now: number; today: number } }
}

/** Sessions, the latest first, with counters for each script. */
export async function listSessions(database: Pool, filter: SessionFilter): Promise<SessionList> {
  const limit = Math.min(filter.limit ?? limits.pageEntries, limits.pageEntries)
  const values = [filter.script ?? null, filter.status ?? null, filter.clientRef ?? null, ...readCursor(filter.before), limit + 1]
  const [page, counters] = await Promise.all([database.query(pageStatement, values), database.query(counterStatement, [filter.script ?? null])])
  const items = page.rows.slice(0, limit).map(readSummary)
  const last = items.at(-1)
  return {
    items,
    ...(page.rows.length > limit && last && { next: `${last.startedAt}_${last.session}` }),
    counters: Object.fromEntries(counters.rows.map(({ script_id, now, today }) => [script_id, { now, today }])),
  }
}

/** Milliseconds are what a cursor carries, so they are what the order looks at. */
const pageStatement = `
SELECT * FROM (
  SELECT s.id, s.script_id, e.name, e.version, s.channel, s.lang, s.client_ref, date_trunc('milliseconds', s.started_at) AS started_at, s.ended_at,
    CASE WHEN s.ended_at IS NOT NULL THEN 'ended'
      WHEN EXISTS (SELECT FROM conversations.visits v WHERE v.session_id = s.id AND v.closed_at IS NULL AND v.variables IS NOT NULL) THEN 'waiting' ELSE 'working' END AS status
  FROM conversations.sessions s JOIN conversations.editions e USING (process_definition_key)
  WHERE ($1::text IS NULL OR s.script_id = $1) AND ($3::text IS NULL OR s.client_ref = $3)
    AND ($2::text IS NULL OR (s.ended_at IS NULL) = ($2 <> 'ended'))
    AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', s.started_at), s.id) < ($4, $5::text))
) listed
WHERE $2::text IS NULL OR $2 = 'open' OR status = $2
ORDER BY started_at DESC, id DESC LIMIT $6`

const counterStatement = `
SELECT script_id, (count(*) FILTER (WHERE ended_at IS NULL))::integer AS now, (count(*) FILTER (WHERE started_at >= date_trunc('day', now())))::integer AS today
FROM conversations.sessions
WHERE (ended_at IS NULL OR started_at >= date_trunc('day', now())) AND ($1::text IS NULL OR script_id = $1) GROUP BY script_id`

function readCursor(before: string | undefined): [string | null, string | null] {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(.+)$/.exec(before ?? '') ?? []
  return [at ?? null, id ?? null]
}

function readSummary(row: { [column: string]: any }): SessionSummary {
  return {
    session: row.id,
    script: { id: row.script_id, name: row.name, version: row.version },
    channel: row.channel,
    lang: row.lang,
    status: row.status,
    ...(row.client_ref && { clientRef: row.client_ref }),
    startedAt: row.started_at.toISOString(),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
  }
}
