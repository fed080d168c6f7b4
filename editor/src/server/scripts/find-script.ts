import type { Connection } from '../library.ts'
import { scriptRows, type ScriptRow } from '../store/script-row.ts'
import { requireScript } from './require-script.ts'

/** A script with its draft. @throws Problem `script-not-found` */
export async function findScript(connection: Connection, id: string): Promise<ScriptRow> {
  await requireScript(connection, id)
  return await scriptRows(connection, 'with-draft').where('s.id', id).first() as ScriptRow
}
