import { commonProblems, Problem } from '@souffleur/schemas/http'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { limits } from '../limits.ts'

/** Middleware of addresses that take JSON. @throws Problem for another content type, a body too large, too deep, or not UTF-8 JSON */
export const readJson: RequestHandler[] = [refuseOtherTypes, express.json({ limit: limits.bodyBytes, strict: true }), refuseUnstorable]

function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  if (request.is('json') || request.headers['content-type'] === undefined) return next()
  next(new Problem(commonProblems.unsupportedMediaType, 'Send the body as JSON, with the header Content-Type: application/json.'))
}

/** The database stores no NUL and no half surrogate, and nobody reads a body of a thousand levels. */
function refuseUnstorable(request: Request, _response: Response, next: NextFunction): void {
  const open: { value: unknown; depth: number }[] = [{ value: request.body, depth: 0 }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (typeof entry.value === 'string') refuseText(entry.value)
    if (typeof entry.value !== 'object' || entry.value === null) continue
    if (entry.depth >= limits.bodyDepth) throw new Problem(commonProblems.invalidBody, `The body is nested deeper than ${limits.bodyDepth} levels. Make it flatter and send it again.`)
    for (const [name, value] of Object.entries(entry.value)) open.push({ value: name, depth: 0 }, { value, depth: entry.depth + 1 })
  }
  next()
}

function refuseText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Problem(commonProblems.invalidBody, 'The body holds a character that is no text (NUL, or half a character). Remove it and send the body again.')
}
