import { failPoint } from '@souffleur/schemas/fail-point'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import { Grouped } from './grouped.ts'

/** A request that came with an `Idempotency-Key`. `scope`: what the key is unique in. */
export interface KeyedRequest { scope: string; key: string; fingerprint: string; session: string }
export interface FirstAnswer { status: number; body: string }
/** The first request with a key: whose it was, the visit it met (see `remember`), and its answer where it got one. */
export interface FirstRequest { fingerprint: string; session: string; visit?: string; answer?: FirstAnswer }

type Name = Pick<KeyedRequest, 'scope' | 'key'>

/** The requests that came with a key, and what they were answered. Many at once share a statement; callers never give the same key twice at once. */
export class Requests {
  readonly #database: Pool
  readonly #claims: Grouped<KeyedRequest, boolean>
  readonly #answers: Grouped<Name & FirstAnswer, undefined>

  constructor(database: Pool) {
    this.#database = database
    this.#claims = new Grouped((requests) => claimAll(database, requests))
    this.#answers = new Grouped((answers) => keepAll(database, answers))
  }

  /** Claims a key; answers what the first request with it was, or undefined where this is the first. */
  async claim(request: KeyedRequest): Promise<FirstRequest | undefined> {
    if (await this.#claims.add(request)) {
      failPoint('sessions: key claimed, nothing done')
      return undefined
    }
    const { rows: [first] } = await this.#database.query({ name: 'first-request', text: 'SELECT fingerprint, session_id, visit, status, answer FROM conversations.requests WHERE scope = $1 AND key = $2', values: [request.scope, request.key] })
    return first && { fingerprint: first.fingerprint, session: first.session_id, ...(first.visit && { visit: first.visit }), ...(first.status && { answer: { status: first.status, body: first.answer } }) }
  }

  /** Writes down on which visit a request found the session, before it changes anything: a repeat after a crash can see whether it was done. */
  async remember({ scope, key }: Name, visit: string): Promise<void> {
    await this.#database.query({ name: 'remember-visit', text: 'UPDATE conversations.requests SET visit = $3 WHERE scope = $1 AND key = $2', values: [scope, key, visit] })
    failPoint('sessions: visit remembered, nothing changed')
  }

  /** The session of a start is given up, and ends; another one takes its place. */
  async replaceSession({ scope, key }: Name, { session, next }: { session: string; next: string }): Promise<void> {
    await this.#database.query({ name: 'replace-session', text: replaceSession, values: [scope, key, session, next] })
  }

  /** Keeps the first answer to a key. */
  async keep({ scope, key }: Name, answer: FirstAnswer): Promise<void> {
    failPoint('sessions: done, answer not kept')
    await this.#answers.add({ scope, key, ...answer })
  }

  /** Gives a key back: its request was refused and changed nothing, so that it may be sent again. */
  async release({ scope, key }: Name): Promise<void> {
    failPoint('sessions: refused, key not given back')
    await this.#database.query('DELETE FROM conversations.requests WHERE scope = $1 AND key = $2 AND status IS NULL', [scope, key])
  }

  /** Drops answers that nobody will ask for again. */
  async forgetOld(): Promise<void> {
    await this.#database.query(`DELETE FROM conversations.requests WHERE at < now() - make_interval(hours => $1)`, [limits.idempotencyHours])
  }
}

async function claimAll(database: Pool, requests: readonly KeyedRequest[]): Promise<boolean[]> {
  const { rows } = await database.query({
    name: 'claim-requests',
    text: `INSERT INTO conversations.requests (scope, key, fingerprint, session_id) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING RETURNING scope, key`,
    values: [requests.map(({ scope }) => scope), requests.map(({ key }) => key), requests.map(({ fingerprint }) => fingerprint), requests.map(({ session }) => session)],
  })
  const claimed = new Set(rows.map(nameOf))
  return requests.map((request) => claimed.has(nameOf(request)))
}

async function keepAll(database: Pool, answers: readonly (Name & FirstAnswer)[]): Promise<undefined[]> {
  await database.query({
    name: 'keep-answers',
    text: `UPDATE conversations.requests r SET status = a.status, answer = a.answer FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[]) AS a (scope, key, status, answer) WHERE r.scope = a.scope AND r.key = a.key`,
    values: [answers.map(({ scope }) => scope), answers.map(({ key }) => key), answers.map(({ status }) => status), answers.map(({ body }) => body)],
  })
  return answers.map(() => undefined)
}

const nameOf = ({ scope, key }: Name) => JSON.stringify([scope, key])

const replaceSession = `
WITH given_up AS (UPDATE conversations.sessions SET ended_at = now(), revision = revision + 1 WHERE id = $3 AND ended_at IS NULL)
UPDATE conversations.requests SET session_id = $4 WHERE scope = $1 AND key = $2`
