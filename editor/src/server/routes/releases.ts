import { ReleaseShares, type ScriptDirectory } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import { allowOnly, bodyReader } from '@souffleur/schemas/http'
import { Router } from 'express'
import { readJson } from '../http/read-json.ts'
import { pathId, queryText, versionNumber } from '../http/read-parameters.ts'
import type { Library } from '../library.ts'
import { releaseShares } from '../releases/release-shares.ts'
import { requireScript } from '../scripts/require-script.ts'
import { listVersions } from '../versions/list-versions.ts'

const readReleaseShares = bodyReader(ReleaseShares)

/** Which version is live: move the pointer, ask where it points. */
export function releaseRoutes({ database }: Library, directory: ScriptDirectory): Router {
  return Router()
    .post('/scripts/:id/releases', readJson, async (request, response) => {
      const { shares } = readReleaseShares(request.body)
      await requireScript(database, pathId(request))
      await database.transaction((transaction) => releaseShares(transaction, pathId(request), shares))
      failPoint('library: release moved, not answered')
      const versions = await listVersions(database, pathId(request))
      response.json({ shares, items: versions.filter((version) => version.state === 'live') })
    })
    .all('/scripts/:id/releases', allowOnly('POST'))
    .get('/scripts/:id/released', async (request, response) => {
      const version = queryText(request, 'version')
      response.json(await directory.released({ script: pathId(request), clientRef: queryText(request, 'clientRef'), ...(version && { version: versionNumber(version) }) }))
    })
    .all('/scripts/:id/released', allowOnly('GET'))
}
