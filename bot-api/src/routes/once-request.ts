import { createHash } from 'node:crypto'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import type { Request } from 'express'
import { limits } from '../limits.ts'
import type { OnceRequest } from '../sessions/answer-once.ts'

/** A request as it may be repeated: its `Idempotency-Key`, unique in `scope`, and what tells it from another request. @throws Problem `invalid-body` */
export function onceRequest(request: Request, { scope, session }: { scope: string; session: string }): OnceRequest {
  const key = request.get('Idempotency-Key')
  if (key !== undefined && (key === '' || key.length > limits.idempotencyKeyLength)) {
    throw new Problem(commonProblems.invalidBody, `An Idempotency-Key has 1 to ${limits.idempotencyKeyLength} characters. Send another.`)
  }
  const fingerprint = createHash('sha256').update(`${request.path}\n${JSON.stringify(request.body ?? null)}`).digest('hex')
  return { scope, session, fingerprint, ...(key !== undefined && { key }) }
}
