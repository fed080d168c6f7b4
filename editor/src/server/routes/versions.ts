import { PublishVersion } from '@souffleur/schemas'
import { allowOnly, bodyReader } from '@souffleur/schemas/http'
import { Router } from 'express'
import { answerOnce, onceRequest } from '../http/answer-once.ts'
import { readJson } from '../http/read-json.ts'
import { pathId, versionNumber } from '../http/read-parameters.ts'
import { sendDrawing } from '../http/send-drawing.ts'
import type { Library } from '../library.ts'
import { publishScript } from '../publishing/publish-script.ts'
import { findVersion } from '../versions/find-version.ts'
import { listVersions } from '../versions/list-versions.ts'

const readPublishVersion = bodyReader(PublishVersion)

/** Published versions: publish, list, read, export. */
export function versionRoutes(library: Library): Router {
  return Router()
    .get('/scripts/:id/versions', async (request, response) => {
      response.json({ items: await listVersions(library.database, pathId(request)) })
    })
    .post('/scripts/:id/versions', readJson, async (request, response) => {
      const startedAt = performance.now()
      const script = pathId(request)
      const body = readPublishVersion(request.body ?? {})
      const answer = await answerOnce(library, onceRequest(request, `publish ${script}`), (transaction) => publishScript(library, transaction, { ...body, script, startedAt }))
      response.status(201).location(`/api/v1/scripts/${script}/versions/${answer.version}`).json(answer)
    })
    .all('/scripts/:id/versions', allowOnly('GET', 'POST'))
    .get('/scripts/:id/versions/:version.bpmn', async (request, response) => {
      const { version, bpmn } = await findVersion(library.database, pathId(request), versionNumber(request.params.version))
      sendDrawing(response, { fileName: `${pathId(request)}-v${version}.bpmn`, bpmn })
    })
    .get('/scripts/:id/versions/:version', async (request, response) => {
      response.json(await findVersion(library.database, pathId(request), versionNumber(request.params.version)))
    })
    .all(['/scripts/:id/versions/:version.bpmn', '/scripts/:id/versions/:version'], allowOnly('GET'))
}
