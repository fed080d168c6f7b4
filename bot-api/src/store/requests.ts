import type { Pool } from 'pg'
import { limits } from '../limits.ts'

/** A request that came with an `Idempotency-Key`. `scope`: what the key is unique in. */
export interface KeyedRequest { scope: string; key: string; fingerprint: string; session: string }
export interface FirstAnswer { status: number; body: string }
/** The first request with a key: whose it was, the visit it met (see `rememberVisit`), and its answer where it got one. */
export interface FirstRequest { fingerprint: string; session: string; visit?: string; answer?: FirstAnswer }

/** Claims a key; answers what the first request with it was, or undefined where this is the first. */
export async function claimRequest(database: Pool, { scope, key, fingerprint, session }: KeyedRequest): Promise<FirstRequest | undefined> {
  const claimed = await database.query({
    name: 'claim-request', text: 'INSERT INTO conversations.requests (scope, key, fingerprint, session_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', values: [scope, key, fingerprint, session],
  })
  if (claimed.rowCount === 1) return undefined
  const { rows: [first] } = await database.query({ name: 'first-request', text: 'SELECT fingerprint, session_id, visit, status, answer FROM conversations.requests WHERE scope = $1 AND key = $2', values: [scope, key] })
  return first && { fingerprint: first.fingerprint, session: first.session_id, ...(first.visit && { visit: first.visit }), ...(first.status && { answer: { status: first.status, body: first.answer } }) }
}

/** Writes down on which visit a request found the session, before it changes anything: a repeat after a crash can see whether it was done. */
export async function rememberVisit(database: Pool, { scope, key }: Pick<KeyedRequest, 'scope' | 'key'>, visit: string): Promise<void> {
  await database.query({ name: 'remember-visit', text: 'UPDATE conversations.requests SET visit = $3 WHERE scope = $1 AND key = $2', values: [scope, key, visit] })
}

/** Keeps the first answer to a key. */
export async function keepAnswer(database: Pool, { scope, key }: KeyedRequest, { status, body }: FirstAnswer): Promise<void> {
  await database.query({ name: 'keep-answer', text: 'UPDATE conversations.requests SET status = $3, answer = $4 WHERE scope = $1 AND key = $2', values: [scope, key, status, body] })
}

/** Gives a key back: its request was refused and changed nothing, so that it may be sent again. */
export async function releaseRequest(database: Pool, { scope, key }: KeyedRequest): Promise<void> {
  await database.query('DELETE FROM conversations.requests WHERE scope = $1 AND key = $2 AND status IS NULL', [scope, key])
}

/** Drops answers that nobody will ask for again. */
export async function forgetRequests(database: Pool): Promise<void> {
  await database.query(`DELETE FROM conversations.requests WHERE at < now() - make_interval(hours => $1)`, [limits.idempotencyHours])
}
