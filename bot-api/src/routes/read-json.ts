import { commonProblems, Problem, refuseUnstorable } from '@souffleur/schemas/http'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { limits } from '../limits.ts'

/** Middleware of addresses that take JSON. @throws Problem for another content type, a body too large, too deep, or not UTF-8 JSON */
export const readJson: RequestHandler[] = [refuseOtherTypes, express.json({ limit: limits.bodyBytes, strict: true }), refuseBody]

function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  if (request.is('json') || request.headers['content-type'] === undefined) return next()
  next(new Problem(commonProblems.unsupportedMediaType, 'Send the body as JSON, with the header Content-Type: application/json.'))
}

function refuseBody(request: Request, _response: Response, next: NextFunction): void {
  refuseUnstorable(request.body, limits.bodyDepth)
  next()
}
