import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { failPoint } from '@souffleur/schemas/fail-point'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import type { Connection, Library } from '../library.ts'
import { limits } from '../limits.ts'
import { libraryProblems } from '../problems.ts'

/** A request that changes something. `operation` names it together with what it works on. */
export interface OnceRequest { operation: string; key?: string; fingerprint: string }

export function onceRequest(request: Request, operation: string): OnceRequest {
  const key = request.get('Idempotency-Key')
  if (key && key.length > limits.idempotencyKeyLength) throw new Problem(commonProblems.invalidBody, `An Idempotency-Key has at most ${limits.idempotencyKeyLength} characters. Shorten it.`)
  const fingerprint = createHash('sha256').update(Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null)).digest('hex')
  return { operation, fingerprint, ...(key && { key }) }
}

/**
 * Carries a request out in one transaction; with a key, only the first time: the same key gets the first answer again, also when
 * both come at once. What fails may be sent again with its key.
 * @throws Problem `idempotency-key-reused` when the key came with another body
 */
export async function answerOnce<Answer>({ database }: Library, request: OnceRequest, perform: (transaction: Connection) => Promise<Answer>): Promise<Answer> {
  const answered = await database.transaction(async (transaction) => {
    const first = await claim(transaction, request)
    if (first) return first.answer as Answer
    const answer = await perform(transaction)
    if (request.key) await answers(transaction, request).update({ answer: JSON.stringify(answer) })
    failPoint('library: before changes are committed')
    return answer
  })
  failPoint('library: changes committed, not answered')
  return answered
}

const answers = (transaction: Connection, { operation, key }: OnceRequest) => transaction('idempotent_answers').where({ operation, key })

/** Waits for a transaction that holds the same key. */
async function claim(transaction: Connection, request: OnceRequest): Promise<{ answer: unknown } | undefined> {
  if (!request.key) return undefined
  const { operation, key, fingerprint } = request
  const claimed = await transaction('idempotent_answers').insert({ operation, key, fingerprint }).onConflict(['operation', 'key']).ignore().returning('key')
  if (claimed.length > 0) return undefined
  const first = await answers(transaction, request).first()
  if (first.fingerprint !== fingerprint) throw new Problem(libraryProblems.idempotencyKeyReused, 'This Idempotency-Key was used with another body. Send a new key with a new request.')
  return first
}

/** Drops answers that nobody will ask for again. */
export async function forgetAnswers(connection: Connection): Promise<void> {
  await connection('idempotent_answers').whereRaw(`answered_at < now() - make_interval(hours => ?)`, limits.idempotencyHours).delete()
}
