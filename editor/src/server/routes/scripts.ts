import { CreateScript } from '@souffleur/schemas'
import { allowOnly, bodyReader } from '@souffleur/schemas/http'
import { Router } from 'express'
import { answerOnce, onceRequest } from '../http/answer-once.ts'
import { readJson } from '../http/read-json.ts'
import { queryText } from '../http/read-parameters.ts'
import type { Library } from '../library.ts'
import { createScript } from '../scripts/create-script.ts'
import { listScripts } from '../scripts/list-scripts.ts'

const readCreateScript = bodyReader(CreateScript)

/** The list of scripts, and new ones. */
export function scriptRoutes(library: Library): Router {
  return Router()
    .get('/scripts', async (request, response) => {
      response.json(await listScripts(library.database, { search: queryText(request, 'search'), after: queryText(request, 'after') }))
    })
    .post('/scripts', readJson, async (request, response) => {
      const script = readCreateScript(request.body)
      const answer = await answerOnce(library, onceRequest(request, 'create-script'), async (transaction) => ({ id: await createScript(transaction, script) }))
      response.status(201).location(`/api/v1/scripts/${answer.id}/draft`).json(answer)
    })
    .all('/scripts', allowOnly('GET', 'POST'))
}
