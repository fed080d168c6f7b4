import type { NextFunction, Request, Response } from 'express'
import { commonProblems, Problem } from '@souffleur/schemas/http'

/** Connection classes and states of Postgres, codes of the network, and the pool's own time-out. */
const trouble = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** Express error middleware: a database that can't be reached is no fault of the request, and passes. */
export function nameDatabaseTrouble(error: Error & { code?: string }, _request: Request, _response: Response, next: NextFunction): void {
  const unreachable = trouble.test(error.code ?? '') || error.name === 'KnexTimeoutError' || error.message.startsWith('Connection terminated')
  next(unreachable ? new Problem(commonProblems.overloaded, 'The database does not answer. Nothing was changed; try again in a moment.') : error)
}
