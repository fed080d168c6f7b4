import { failPoint } from '@souffleur/schemas/fail-point'
import { allowOnly, bodyReader, Problem } from '@souffleur/schemas/http'
import type { IntegrationFunction } from '@souffleur/schemas'
import { Router } from 'express'
import { functionStore } from '../functions/function-store.ts'
import { saveFunction, SaveFunction } from '../functions/save-function.ts'
import { readJson } from '../http/read-json.ts'
import { pathId, versionNumber } from '../http/read-parameters.ts'
import type { Library } from '../library.ts'
import { libraryProblems } from '../problems.ts'

const readSaveFunction = bodyReader(SaveFunction)

/** Integration functions: list, read, save the next version. */
export function functionRoutes({ database }: Library): Router {
  const store = functionStore(database)
  return Router()
    .get('/functions', async (_request, response) => {
      response.json({ items: await store.latest() })
    })
    .all('/functions', allowOnly('GET'))
    .get('/functions/:id', async (request, response) => {
      response.json(requireFunction(await store.get(pathId(request, 'function'))))
    })
    .put('/functions/:id', readJson, async (request, response) => {
      const saved = await saveFunction(database, pathId(request, 'function'), readSaveFunction(request.body))
      failPoint('library: function stored, not answered')
      response.status(saved.version === 1 ? 201 : 200).json(saved)
    })
    .all('/functions/:id', allowOnly('GET', 'PUT'))
    .get('/functions/:id/versions', async (request, response) => {
      const items = await store.versions(pathId(request, 'function'))
      requireFunction(items[0])
      response.json({ items })
    })
    .get('/functions/:id/versions/:version', async (request, response) => {
      response.json(requireFunction(await store.get(pathId(request, 'function'), versionNumber(request.params.version))))
    })
    .all(['/functions/:id/versions', '/functions/:id/versions/:version'], allowOnly('GET'))
}

function requireFunction(found: IntegrationFunction | undefined): IntegrationFunction {
  if (found) return found
  throw new Problem(libraryProblems.functionNotFound, 'There is no such function or version. The functions are listed at /api/v1/functions.')
}
