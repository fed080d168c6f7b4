import type { ReleaseShares, ScriptDraft, ScriptSummary } from '@souffleur/schemas'
import type { Knex } from 'knex'
import type { Connection } from '../library.ts'

/** A script with its draft, beside what its release says. */
export interface ScriptRow {
  id: string
  name: string
  process_id: string
  bpmn: string
  revision: number
  steps: number
  saved_at: Date
  live_version: number | null
  shares: ReleaseShares['shares'] | null
  /** The draft differs from the live version. */
  changed: boolean
}

/** Query of script rows; the draft itself only where it is asked for. */
export function scriptRows(connection: Connection, columns: 'with-draft' | 'without-draft'): Knex.QueryBuilder<any, ScriptRow[]> {
  return connection('scripts as s')
    .leftJoin('releases as r', 'r.script_id', 's.id')
    .leftJoin('versions as v', (join) => join.on('v.script_id', 's.id').andOn('v.version', 'r.live_version'))
    .select('s.id', 's.name', 's.process_id', 's.revision', 's.steps', 's.saved_at', 'r.live_version', 'r.shares', connection.raw('(v.bpmn is distinct from s.bpmn) as changed'))
    .modify((query) => { if (columns === 'with-draft') query.select('s.bpmn') })
}

export function toDraft(row: ScriptRow): ScriptDraft {
  return { id: row.id, name: row.name, revision: row.revision, bpmn: row.bpmn, savedAt: row.saved_at.toISOString(), changed: row.changed, ...liveVersionOf(row) }
}

export function toSummary(row: Omit<ScriptRow, 'bpmn'>): ScriptSummary {
  return { id: row.id, name: row.name, processId: row.process_id, steps: row.steps, updatedAt: row.saved_at.toISOString(), draftChanged: row.changed, ...liveVersionOf(row) }
}

function liveVersionOf(row: { live_version: number | null }) { return row.live_version === null ? {} : { liveVersion: row.live_version } }
