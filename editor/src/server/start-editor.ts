import type { EngineClient } from '@souffleur/engine/client'
import type { ScriptDirectory } from '@souffleur/schemas'
import { answerProblems } from '@souffleur/schemas/http'
import { Router } from 'express'
import type { Logger } from 'pino'
import { functionStore, type FunctionSource } from './functions/function-store.ts'
import { forgetAnswers } from './http/answer-once.ts'
import type { Library } from './library.ts'
import { clusterTraits, embeddedTraits } from './publishing/engine-traits.ts'
import { scriptDirectory } from './releases/script-directory.ts'
import { draftRoutes } from './routes/drafts.ts'
import { functionRoutes } from './routes/functions.ts'
import { importRoutes } from './routes/imports.ts'
import { releaseRoutes } from './routes/releases.ts'
import { scriptRoutes } from './routes/scripts.ts'
import { versionRoutes } from './routes/versions.ts'
import { seedLibrary, type LibrarySamples } from './seeding/seed-library.ts'
import { openLibraryDatabase } from './store/open-library-database.ts'

/** `samples` fill an empty library. `cluster`: the engine is a Zeebe cluster, whose version decides how sub-scripts are pinned. */
export interface EditorOptions { connectionString: string; engine: EngineClient; cluster?: boolean; log: Logger; samples?: LibrarySamples }

/** `router` is mounted at `/`. Stopping closes the connections to the database; the engine stays the caller's. */
export interface Editor { router: Router; directory: ScriptDirectory; functions: FunctionSource; stop(): Promise<void> }

/** Starts the library: migrates its schema, fills it when it is new, and answers the Library API. */
export async function startEditor({ connectionString, engine, cluster = false, log, samples }: EditorOptions): Promise<Editor> {
  const traits = cluster ? await clusterTraits(engine) : embeddedTraits
  const database = await openLibraryDatabase(connectionString)
  const library: Library = { database, engine, traits, log }
  await forgetAnswers(database)
  if (samples) await seedLibrary(library, samples)
  const directory = scriptDirectory(library)
  return { router: editorRouter(library, directory), directory, functions: functionStore(database), stop: () => database.destroy() }
}

function editorRouter(library: Library, directory: ScriptDirectory): Router {
  const api = [importRoutes(library), scriptRoutes(library), draftRoutes(library), versionRoutes(library), releaseRoutes(library, directory), functionRoutes(library)]
  return Router()
    .use('/api/v1', ...api)
    .use(answerProblems((error) => library.log.error({ err: error }, 'a request to the library failed')))
}
