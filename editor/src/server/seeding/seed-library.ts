import type { IntegrationFunction } from '@souffleur/schemas'
import { Problem } from '@souffleur/schemas/http'
import { readDrawing } from '../drawing/read-drawing.ts'
import { functionStore } from '../functions/function-store.ts'
import type { Connection, Library } from '../library.ts'
import { limits } from '../limits.ts'
import { publishScript } from '../publishing/publish-script.ts'
import { createScript } from '../scripts/create-script.ts'

/** What a new library starts with. Sub-scripts may stand anywhere in the list; a script without a name is called as its process. */
export interface LibrarySamples { scripts: { id: string; name?: string; bpmn: string }[]; functions: IntegrationFunction[] }

/** Fills an empty library and publishes what it brought. A library that holds anything is left alone: edits are never overwritten. */
export async function seedLibrary(library: Library, samples: LibrarySamples): Promise<void> {
  await library.database.transaction(async (transaction) => {
    await transaction.raw(`select pg_advisory_xact_lock(hashtext('library.seeding'))`)
    if (await isEmpty(transaction)) await addSamples(transaction, samples)
  })
  await publishSamples(library)
}

async function isEmpty(transaction: Connection): Promise<boolean> {
  return !await transaction('scripts').select('id').first() && !await transaction('functions').select('id').first()
}

async function addSamples(transaction: Connection, samples: LibrarySamples): Promise<void> {
  for (const definition of samples.functions) await functionStore(transaction).add(definition)
  for (const script of samples.scripts) await createScript(transaction, { ...script, name: script.name ?? (readDrawing(script.bpmn).name || script.id), sample: true })
}

/** Publishes samples that were never published, sub-scripts before their callers: again and again, as long as that helps. An engine that is busy or just starting is asked a few times more. */
async function publishSamples(library: Library): Promise<void> {
  let waiting = await unpublishedSamples(library.database)
  let failed: Failure[] = []
  for (let tries = 0; waiting.length > 0;) {
    failed = await publishEach(library, waiting)
    const isStuck = failed.length === waiting.length
    if (isStuck && !(failed.some(({ passes }) => passes) && ++tries < limits.seedingTries)) break
    waiting = failed.map(({ script }) => script)
  }
  for (const failure of failed) library.log.warn(failure, 'a sample script could not be published')
}

/** `passes`: the engine did not answer, or had too much to do. */
interface Failure { script: string; reason: string; passes: boolean }

/** Those that could not be published. */
async function publishEach(library: Library, scripts: string[]): Promise<Failure[]> {
  const failed: Failure[] = []
  for (const script of scripts) {
    const publish = (transaction: Connection) => publishScript(library, transaction, { script, note: 'As shipped', startedAt: performance.now() })
    await library.database.transaction(publish).catch((error: Error) => { failed.push({ script, reason: error.message, passes: error instanceof Problem && error.status === 503 }) })
  }
  return failed
}

async function unpublishedSamples(connection: Connection): Promise<string[]> {
  const rows: { id: string }[] = await connection('scripts').select('id').where({ sample: true, revision: 1 }).whereNotExists(connection('versions').select('version').whereRaw('script_id = id')).orderBy('id')
  return rows.map((row) => row.id)
}
