import type { ScriptVersion } from '@souffleur/schemas'
import type { Connection } from '../library.ts'
import { requireScript } from '../scripts/require-script.ts'
import { toVersion, versionRows } from './version-row.ts'

/** Every version of a script, the newest first. @throws Problem `script-not-found` */
export async function listVersions(connection: Connection, script: string): Promise<ScriptVersion[]> {
  await requireScript(connection, script)
  return (await versionRows(connection, script)).map(toVersion)
}
