import { ImportScript } from '@souffleur/schemas'
import { allowOnly, bodyReader } from '@souffleur/schemas/http'
import express, { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { decodeDrawing } from '../drawing/decode-drawing.ts'
import { answerOnce, onceRequest } from '../http/answer-once.ts'
import { readJson } from '../http/read-json.ts'
import { queryText } from '../http/read-parameters.ts'
import type { Library } from '../library.ts'
import { limits } from '../limits.ts'
import { importScript } from '../scripts/import-script.ts'

const fileTypes = ['application/xml', 'text/xml', 'application/octet-stream', 'application/bpmn+xml', 'application/bpmn20-xml']
const readFile = express.raw({ limit: limits.drawingBytes, type: (request) => request.headers['content-type'] === undefined || (request as Request).is(fileTypes) !== false })
const readImport = bodyReader(ImportScript)

/** A `.bpmn` file as it is (name in `?name=`), or as JSON `{name, bpmn}`. */
export function importRoutes(library: Library): Router {
  return Router()
    .post('/scripts/import', readFile, unlessFile(readJson), async (request, response) => {
      const file = Buffer.isBuffer(request.body) ? { bpmn: decodeDrawing(request.body), name: queryText(request, 'name') } : readImport(request.body)
      const answer = await answerOnce(library, onceRequest(request, 'import-script'), (transaction) => importScript(transaction, file))
      response.status(201).location(`/api/v1/scripts/${answer.id}/draft`).json(answer)
    })
    .all('/scripts/import', allowOnly('POST'))
}

function unlessFile(handler: RequestHandler): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => Buffer.isBuffer(request.body) ? next() : handler(request, response, next)
}
