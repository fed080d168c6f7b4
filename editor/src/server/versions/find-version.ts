import type { ScriptVersion } from '@souffleur/schemas'
import { Problem } from '@souffleur/schemas/http'
import type { Connection } from '../library.ts'
import { libraryProblems } from '../problems.ts'
import { requireScript } from '../scripts/require-script.ts'
import { rowNumber } from '../store/row-number.ts'
import { toVersion, versionRows, type VersionRow } from './version-row.ts'

/** One version with its drawing. @throws Problem `script-not-found`, `version-not-found` */
export async function findVersion(connection: Connection, script: string, version: number): Promise<ScriptVersion & { bpmn: string }> {
  await requireScript(connection, script)
  const row = await versionRows(connection, script).select('v.bpmn').where('v.version', rowNumber(version)).first() as VersionRow | undefined
  if (!row) throw new Problem(libraryProblems.versionNotFound, `Version ${version} was never published. The versions are listed at /api/v1/scripts/${script}/versions.`)
  return { ...toVersion(row), bpmn: row.bpmn! }
}
