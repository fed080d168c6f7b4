import { SaveScriptDraft } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import { allowOnly, bodyReader } from '@souffleur/schemas/http'
import { Router } from 'express'
import { checkScript } from '../check/check-script.ts'
import { readJson } from '../http/read-json.ts'
import { pathId } from '../http/read-parameters.ts'
import { sendDrawing } from '../http/send-drawing.ts'
import type { Library } from '../library.ts'
import { findScript } from '../scripts/find-script.ts'
import { saveDraft } from '../scripts/save-draft.ts'
import { toDraft } from '../store/script-row.ts'

const readSaveDraft = bodyReader(SaveScriptDraft)

/** The draft of a script: read, save, check, export. */
export function draftRoutes({ database }: Library): Router {
  return Router()
    .get('/scripts/:id/draft', async (request, response) => {
      response.json(toDraft(await findScript(database, pathId(request))))
    })
    .put('/scripts/:id/draft', readJson, async (request, response) => {
      const draft = await saveDraft(database, pathId(request), readSaveDraft(request.body))
      failPoint('library: draft stored, not answered')
      response.json(draft)
    })
    .all('/scripts/:id/draft', allowOnly('GET', 'PUT'))
    .post('/scripts/:id/draft/check', async (request, response) => {
      const { problems } = await checkScript(database, await findScript(database, pathId(request)))
      response.json({ items: problems })
    })
    .all('/scripts/:id/draft/check', allowOnly('POST'))
    .get('/scripts/:id/draft.bpmn', async (request, response) => {
      const { id, bpmn } = await findScript(database, pathId(request))
      sendDrawing(response, { fileName: `${id}.bpmn`, bpmn })
    })
    .all('/scripts/:id/draft.bpmn', allowOnly('GET'))
}
