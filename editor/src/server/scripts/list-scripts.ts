import type { ScriptSummary } from '@souffleur/schemas'
import type { Connection } from '../library.ts'
import { limits } from '../limits.ts'
import { scriptRows, toSummary } from '../store/script-row.ts'

/** One page of scripts by name. `search` is looked for in names, phrases, answers and labels; `after` is the `next` of the page before. */
export async function listScripts(connection: Connection, request: { search?: string; after?: string }): Promise<{ items: ScriptSummary[]; next?: string }> {
  const query = scriptRows(connection, 'without-draft').orderBy('s.name').orderBy('s.id').limit(limits.pageEntries + 1)
  if (request.search) query.whereRaw('(s.name || chr(10) || s.search_text) ilike ?', `%${request.search.replace(/[\\%_]/g, '\\$&')}%`)
  if (request.after) query.whereRaw('(s.name, s.id) > (select name, id from scripts where id = ?)', request.after)
  const rows = await query
  const items = rows.slice(0, limits.pageEntries).map(toSummary)
  return rows.length > items.length ? { items, next: items.at(-1)!.id } : { items }
}
