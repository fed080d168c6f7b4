import type { ReleasedScript, ReleaseShares, ScriptDirectory } from '@souffleur/schemas'
import { Problem } from '@souffleur/schemas/http'
import type { Connection, Library } from '../library.ts'
import { limits } from '../limits.ts'
import { libraryProblems } from '../problems.ts'
import { deployVersion } from '../publishing/deploy-version.ts'
import { rowNumber } from '../store/row-number.ts'
import { chooseVersion } from './choose-version.ts'

interface Pointer { name: string; shares: ReleaseShares['shares'] | null }
type Edition = Omit<ReleasedScript, 'name'>

/** Answers which version a new session gets. The pointer is read each time, what a version is only once. */
export function scriptDirectory(library: Library): ScriptDirectory {
  const { database } = library
  const editions = new Map<string, Edition>()

  async function edition(id: string, version: number): Promise<Edition> {
    const known = editions.get(`${id}:${version}`)
    if (known) return known
    const read = await readEdition(database, id, version) ?? await deployedNow(library, id, version)
    if (editions.size >= limits.cachedOutlines) editions.delete(editions.keys().next().value!)
    editions.set(`${id}:${version}`, read)
    return read
  }

  return {
    async released({ script, version, clientRef }) {
      const pointer = await database<Pointer>('scripts').leftJoin('releases', 'script_id', 'id').select('name', 'shares').where({ id: script }).first() as Pointer | undefined
      if (!pointer) throw new Problem(libraryProblems.scriptNotFound, `There is no script "${script}". The scripts are listed at /api/v1/scripts.`)
      if (!pointer.shares) throw new Problem(libraryProblems.scriptNotPublished, `“${pointer.name}” was never published. Publish it, then start again.`)
      return { ...await edition(script, version ?? chooseVersion(pointer.shares, { script, clientRef })), name: pointer.name }
    },
  }
}

/** A version as the engine knows it; undefined where it does not, since the library came from another one. */
async function readEdition(connection: Connection, id: string, version: number): Promise<Edition | undefined> {
  const row = await connection('versions').select('outline', 'process_definition_key').where({ script_id: id, version: rowNumber(version) }).first()
  if (!row) throw new Problem(libraryProblems.versionNotFound, `Version ${version} of "${id}" was never published. The versions are listed at /api/v1/scripts/${id}/versions.`)
  return row.process_definition_key === null ? undefined : { id, version, processDefinitionKey: row.process_definition_key, outline: row.outline }
}

async function deployedNow(library: Library, id: string, version: number): Promise<Edition> {
  await library.database.transaction((transaction) => deployVersion(library, transaction, { script: id, version }))
  return (await readEdition(library.database, id, version))!
}
