import type { ReleaseShares } from '@souffleur/schemas'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import type { Connection } from '../library.ts'
import { libraryProblems } from '../problems.ts'
import { rowNumber } from '../store/row-number.ts'

/**
 * Moves the pointer: new sessions get these versions from now on, running ones stay where they are.
 * @throws Problem `version-not-found`; `invalid-body` when a version is named twice
 */
export async function releaseShares(connection: Connection, script: string, shares: ReleaseShares['shares']): Promise<void> {
  const versions = shares.map(({ version }) => version)
  if (new Set(versions).size < versions.length) throw new Problem(commonProblems.invalidBody, 'A version is named twice. Give each version one share.', { fields: [{ path: '/shares', message: 'names a version twice' }] })
  const known: { version: number }[] = await connection('versions').select('version').where('script_id', script).whereIn('version', versions.map(rowNumber))
  const missing = versions.find((version) => !known.some((row) => row.version === version))
  if (missing !== undefined) throw new Problem(libraryProblems.versionNotFound, `Version ${missing} was never published. The versions are listed at /api/v1/scripts/${script}/versions.`)
  const pointer = { script_id: script, shares: JSON.stringify(shares), live_version: largestShare(shares), changed_at: connection.fn.now() }
  await connection('releases').insert(pointer).onConflict('script_id').merge()
}

/** The first of the versions that most sessions get. */
function largestShare(shares: ReleaseShares['shares']): number {
  return shares.reduce((largest, entry) => entry.share > largest.share ? entry : largest).version
}
