import type { CreateScript } from '@souffleur/schemas'
import { blankDrawing } from '../drawing/blank-drawing.ts'
import { readDrawing } from '../drawing/read-drawing.ts'
import { toSlug } from '../drawing/to-slug.ts'
import type { Connection } from '../library.ts'

/**
 * Stores a new script and returns its id, made of its name. A drawing that is given is kept as it is; without one, a blank drawing
 * gets a process id that no other script has.
 */
export async function createScript(transaction: Connection, script: CreateScript & { id?: string; sample?: boolean }): Promise<string> {
  await lockNames(transaction)
  const id = script.id ?? await freeName(transaction, 'id', toSlug(script.name))
  const bpmn = script.bpmn ?? blankDrawing({ name: script.name, processId: await freeName(transaction, 'process_id', toSlug(script.name).replaceAll('-', '_')) })
  const facts = readDrawing(bpmn)
  await transaction('scripts').insert({ id, name: script.name, bpmn, process_id: facts.processId, steps: facts.steps, search_text: facts.searchText, sample: script.sample ?? false })
  return id
}

/** Two scripts made at once with one name must not choose the same id. */
async function lockNames(transaction: Connection): Promise<void> {
  await transaction.raw(`select pg_advisory_xact_lock(hashtext('library.script-names'))`)
}

async function freeName(transaction: Connection, column: 'id' | 'process_id', wanted: string): Promise<string> {
  const rows: { name: string }[] = await transaction('scripts').select({ name: column }).where(column, 'like', `${wanted.replaceAll('_', '\\_')}%`)
  const taken = new Set(rows.map((row) => row.name))
  const separator = column === 'id' ? '-' : '_'
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${separator}${number}`
    if (!taken.has(name)) return name
  }
}
