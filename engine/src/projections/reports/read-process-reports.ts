import type { Knex } from 'knex'

/** How one version of a process fared. Times in ISO 8601. */
export interface ProcessReport {
  processDefinitionKey: string
  processId: string
  version: number
  /** Instances that were started, and what became of them; those that other processes called are counted apart. */
  started: number
  active: number
  completed: number
  terminated: number
  called: number
  lastStartedAt: string | null
  /** End events that instances reached. */
  ends: { elementId: string; reached: number }[]
  incidents: { elementId: string; errorType: string; open: number; total: number; lastMessage: string; lastRaisedAt: string | null }[]
}

/** Newest version first; of one process where `processId` is given. */
export async function readProcessReports(knex: Knex, { schema, processId }: { schema: string; processId?: string | undefined }): Promise<ProcessReport[]> {
  const { rows } = await knex.raw(`
SELECT r.process_definition_key AS "processDefinitionKey", r.process_id AS "processId", r.version, r.started::float8, greatest(r.started - r.completed - r.terminated, 0)::float8 AS active,
  r.completed::float8, r.terminated::float8, r.called::float8, r.last_started_at AS "lastStartedAt",
  (SELECT coalesce(json_agg(json_build_object('elementId', e.element_id, 'reached', e.reached) ORDER BY e.reached DESC, e.element_id), '[]')
    FROM :schema:.process_ends e WHERE e.process_definition_key = r.process_definition_key) AS ends,
  (SELECT coalesce(json_agg(json_build_object('elementId', i.element_id, 'errorType', i.error_type, 'open', greatest(i.raised - i.resolved, 0), 'total', i.raised,
      'lastMessage', i.last_message, 'lastRaisedAt', i.last_raised_at) ORDER BY i.last_raised_at DESC NULLS LAST, i.element_id), '[]')
    FROM :schema:.process_incidents i WHERE i.process_definition_key = r.process_definition_key) AS incidents
FROM :schema:.process_runs r WHERE :processId::text IS NULL OR r.process_id = :processId
ORDER BY r.process_id, r.version DESC, r.process_definition_key`, { schema, processId: processId ?? null })
  return rows
}
