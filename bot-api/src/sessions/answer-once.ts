import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import { writeJson } from '../store/json-text.ts'
import type { FirstAnswer, KeyedRequest } from '../store/requests.ts'
import type { Answer } from './answer.ts'

/** A request that may come again. Without a key it is carried out each time. */
export interface OnceRequest { scope: string; session: string; keyed?: { key: string; fingerprint: string } }

/**
 * `resuming`: the first request with this key got no answer, because the process died in between; what it asked for may be done already.
 * `age`: how long ago that was, in ms; 0 for a first request. `metVisit`: the visit it found, as far as it was remembered.
 */
export interface Attempt {
  session: string
  key?: string
  resuming: boolean
  age: number
  metVisit?: string
  /** Writes the visit down that this attempt finds, before it changes anything. */
  remember(visit: string): Promise<void>
}

/**
 * Carries a request out once: the same key gets the first answer again, word for word. A refused request gives its key back, since
 * it changed nothing; one whose outcome is unknown keeps it, so that a repeat finds out.
 * @throws Problem `idempotency-key-reused` when the key came with another request
 */
export async function answerOnce(room: Room, request: OnceRequest, perform: (attempt: Attempt) => Promise<Answer>): Promise<FirstAnswer> {
  const { scope, session, keyed } = request
  if (!keyed) return performOnce(room, () => perform({ session, resuming: false, age: 0, remember: async () => undefined }))
  return room.turns.take(`request ${scope} ${keyed.key}`, () => answerKeyed(room, { scope, session, ...keyed }, perform))
}

async function answerKeyed(room: Room, request: KeyedRequest, perform: (attempt: Attempt) => Promise<Answer>): Promise<FirstAnswer> {
  const first = await room.requests.claim(request)
  if (first && first.fingerprint !== request.fingerprint) {
    throw new Problem(sessionProblems.idempotencyKeyReused, 'This Idempotency-Key was used with another request. Send a new key with a new request.')
  }
  if (first?.answer) return first.answer
  const attempt: Attempt = {
    session: first?.session ?? request.session,
    key: request.key,
    resuming: first !== undefined,
    age: first?.age ?? 0,
    ...(first?.visit && { metVisit: first.visit }),
    remember: (visit) => room.requests.remember(request, visit),
  }
  const answer = await perform(attempt).catch(async (error: unknown) => {
    if (isRefusal(error)) await room.requests.release(request)
    throw error
  })
  const written = write(answer)
  await room.requests.keep(request, written)
  return written
}

/** What it did is stored before it is answered, or goes to the database before the answer goes out. */
async function performOnce(room: Room, perform: () => Promise<Answer>): Promise<FirstAnswer> {
  const answer = await perform()
  await room.writer.sent()
  return write(answer)
}

function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.status < 500
}

function write({ status, state }: Answer): FirstAnswer {
  return { status, body: writeJson(state) }
}
