import { text, type Request, type RequestHandler } from 'express'
import { maxDocumentWork } from '../../core/values/document-limits.ts'
import { parseJson } from '../../core/values/parse-json.ts'
import { surveyJson, tooMuch } from '../../core/values/survey-json.ts'
import { maxMessageLength } from '../limits.ts'
import { badRequest, RestProblem } from './rest-problem.ts'

/** The body of a request as a JSON object. */
export type JsonBody = { [member: string]: unknown }

const mediaType = 'application/json'

/** Takes the text of a JSON body in; any other type of content is refused. */
export const takeJsonBody: RequestHandler[] = [
  (request, _response, next) => {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
    const type = request.headers['content-type'] ?? (hasBody ? 'application/octet-stream' : mediaType)
    if (type.split(';', 1)[0]!.trim().toLowerCase() === mediaType) return next()
    throw new RestProblem(415, 'Unsupported Media Type', { detail: `Content-Type '${type}' is not supported.`, headers: { accept: mediaType } })
  },
  text({ type: mediaType, limit: maxMessageLength }),
]

/** The object in the body; `undefined` where there is none. Long numbers are kept. */
export function readOptionalBody(request: Request): JsonBody | undefined {
  const body: unknown = request.body
  if (typeof body !== 'string' || body.trim() === '') return undefined
  const { work, hasLongNumber } = surveyJson(body)
  if (work > maxDocumentWork) throw badRequest(tooMuch(maxDocumentWork))
  const value = parseJson(body, hasLongNumber)
  if (value === null) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) throw unreadable()
  return value
}

export function readBody(request: Request): JsonBody {
  const body = readOptionalBody(request)
  if (body === undefined) throw badRequest('Invalid request content')
  return body
}

/** The content is not of the shape that it has to be. */
export const unreadable = (): RestProblem => badRequest('Failed to read HTTP message')
