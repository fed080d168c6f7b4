import { createHash } from 'node:crypto'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import type { OnceRequest } from '../sessions/answer-once.ts'

/** What a request says about itself: `key` is its `Idempotency-Key`. */
export interface SentRequest { path: string; key: string | undefined; body: unknown }

/** A request as it may be repeated: its `Idempotency-Key`, unique in `scope`, and what tells it from another request. @throws Problem `invalid-body` */
export function onceRequest({ path, key, body }: SentRequest, { scope, session }: { scope: string; session: string }): OnceRequest {
  if (key === undefined) return { scope, session }
  if (key === '' || key.length > limits.idempotencyKeyLength) {
    throw new Problem(commonProblems.invalidBody, `An Idempotency-Key has 1 to ${limits.idempotencyKeyLength} characters. Send another.`)
  }
  return { scope, session, keyed: { key, fingerprint: createHash('sha256').update(`${path}\n${JSON.stringify(body ?? null)}`).digest('hex') } }
}
