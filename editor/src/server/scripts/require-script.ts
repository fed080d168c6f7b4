import { Problem } from '@souffleur/schemas/http'
import type { Connection } from '../library.ts'
import { libraryProblems } from '../problems.ts'

/** @throws Problem `script-not-found` */
export async function requireScript(connection: Connection, id: string): Promise<void> {
  if (await connection('scripts').select('id').where({ id }).first()) return
  throw new Problem(libraryProblems.scriptNotFound, `There is no script "${id}". The scripts are listed at /api/v1/scripts.`)
}
