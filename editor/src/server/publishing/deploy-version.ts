import { failPoint } from '@souffleur/schemas/fail-point'
import type { Connection, Library } from '../library.ts'
import { rowNumber } from '../store/row-number.ts'
import { calledBy } from './called-by.ts'
import { companionsOf } from './companions-of.ts'
import { deployedDrawings } from './deployed-drawings.ts'
import { deployPublication } from './deploy-publication.ts'
import type { Edition } from './edition.ts'
import { functionCatalog } from './function-catalog.ts'
import { liveVersions } from './live-versions.ts'
import { lockPublishing } from './lock-publishing.ts'
import { readOutlines } from './read-outlines.ts'

/**
 * Gives the engine a version that it does not know, since the library came from another engine, with the sub-scripts that are live now.
 * @throws Problem `engine-refused`, `engine-unavailable`
 */
export async function deployVersion(library: Library, transaction: Connection, { script, version }: { script: string; version: number }): Promise<void> {
  await lockPublishing(transaction)
  const row = await transaction('versions').where({ script_id: script, version: rowNumber(version) }).first()
  if (row.process_definition_key !== null) return
  const edition: Edition = { script, version, processId: row.process_id, bpmn: row.bpmn, deployed: row.deployed, calls: row.calls, note: row.note }
  const live = await liveVersions(transaction)
  const companions = await companionsOf(transaction, live, calledBy([edition], live))
  const functions = await functionCatalog(transaction)
  const drawings = deployedDrawings({ editions: [edition], companions }, library.traits, functions)
  const [outline] = readOutlines([edition], drawings, functions)
  const keys = await deployPublication(library, drawings)
  failPoint('library: deployed anew, version not stored')
  await transaction('versions').where({ script_id: script, version: rowNumber(version) }).update({ outline: JSON.stringify(outline), process_definition_key: keys.get(edition.processId) })
}
