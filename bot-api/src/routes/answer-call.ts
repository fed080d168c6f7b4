import { failPoint } from '@souffleur/schemas/fail-point'
import { refuseUnstorable, type TextAnswer } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import type { FirstAnswer } from '../store/requests.ts'
import { sessionOf, type Call } from './call.ts'
import type { SentRequest } from './once-request.ts'

/** What the room answers to a request that begins a conversation, and to one that moves a session on. */
export interface CallRoutes {
  start(request: SentRequest): Promise<FirstAnswer>
  input(session: string, request: SentRequest): Promise<FirstAnswer>
}

/** Answers a call. @throws Problem and what `answerProblems` knows */
export async function answerCall({ start, input }: CallRoutes, { path, key, text }: Call): Promise<TextAnswer> {
  const body = parse(text)
  refuseUnstorable(body, limits.bodyDepth)
  const session = sessionOf(path)
  const answer = await (session === undefined ? start({ path, key, body }) : input(session, { path, key, body }))
  failPoint('sessions: before a call is answered')
  return { ...answer, type: 'application/json; charset=utf-8' }
}

/** Only objects and lists count as a body, as with Express. */
function parse(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null) return body
  } catch {
    // told below
  }
  throw Object.assign(new Error('no JSON'), { type: 'entity.parse.failed' })
}
