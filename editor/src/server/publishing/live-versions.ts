import type { Connection } from '../library.ts'

/** A version that new sessions get now, without its drawing. */
export interface LiveVersion { script: string; version: number; processId: string; calls: string[] }

/** The live version of every script: the one with the largest share. */
export async function liveVersions(connection: Connection): Promise<LiveVersion[]> {
  const rows = await connection('releases as r')
    .join('versions as v', (join) => join.on('v.script_id', 'r.script_id').andOn('v.version', 'r.live_version'))
    .select('v.script_id', 'v.version', 'v.process_id', 'v.calls').orderBy('v.script_id')
  return rows.map((row) => ({ script: row.script_id, version: row.version, processId: row.process_id, calls: row.calls }))
}
