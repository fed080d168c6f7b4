import type { ReleaseShares, ScriptVersion } from '@souffleur/schemas'
import type { Knex } from 'knex'
import type { Connection } from '../library.ts'

export interface VersionRow { version: number; note: string; published_at: Date; process_definition_key: string | null; shares: ReleaseShares['shares'] | null; bpmn?: string }

/** Query of the versions of a script, the newest first. */
export function versionRows(connection: Connection, script: string): Knex.QueryBuilder<any, VersionRow[]> {
  return connection('versions as v').leftJoin('releases as r', 'r.script_id', 'v.script_id')
    .select('v.version', 'v.note', 'v.published_at', 'v.process_definition_key', 'r.shares')
    .where('v.script_id', script).orderBy('v.version', 'desc')
}

export function toVersion(row: VersionRow): ScriptVersion {
  const share = row.shares?.find((entry) => entry.version === row.version)?.share ?? 0
  return { version: row.version, note: row.note, publishedAt: row.published_at.toISOString(), ...(row.process_definition_key !== null && { processDefinitionKey: row.process_definition_key }), share, state: share > 0 ? 'live' : 'retired' }
}
