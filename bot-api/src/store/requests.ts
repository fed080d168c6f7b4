import { failPoint } from '@souffleur/schemas/fail-point'
import type { Pool } from 'pg'
import type { SessionWriter } from '../following/session-writer.ts'
import { limits } from '../limits.ts'
import { Grouped } from './grouped.ts'
import { KnownKeys } from './known-keys.ts'
import { claimKeys, keepAnswers, type KeptAnswer } from './store-keys.ts'

/** A request that came with an `Idempotency-Key`. `scope`: what the key is unique in. */
export interface KeyedRequest { scope: string; key: string; fingerprint: string; session: string }
export interface FirstAnswer { status: number; body: string }
/** The first request with a key: whose it was, how long ago in ms, the visit it met (see `remember`), and its answer where it got one. */
export interface FirstRequest { fingerprint: string; session: string; age: number; visit?: string; answer?: FirstAnswer }

type Name = Pick<KeyedRequest, 'scope' | 'key'>

/** `writer`: where keys can go with what their requests do. */
export interface RequestsParts { database: Pool; writer?: Pick<SessionWriter, 'writeKey' | 'sent' | 'flush'> | undefined }

/** The requests that came with a key, and what they were answered. Many at once share a statement; callers never give the same key twice at once. */
export class Requests {
  readonly #database: Pool
  readonly #writer: RequestsParts['writer']
  readonly #claims: Grouped<KeyedRequest, boolean>
  readonly #answers: Grouped<KeptAnswer, undefined>
  readonly #known = new KnownKeys()

  constructor({ database, writer }: RequestsParts) {
    this.#database = database
    this.#writer = writer
    this.#claims = new Grouped((requests) => claimAll(database, requests))
    this.#answers = new Grouped((answers) => keepAll(database, answers))
  }

  /** A session that begins here: nobody has used a key in it. */
  begin(session: string): void {
    if (this.#writer) this.#known.begin(session)
  }

  /** Sessions that another copy walks from now on. */
  forget(isLost: (session: string) => boolean): void {
    this.#known.forget(isLost)
  }

  /** Claims a key; answers what the first request with it was, or undefined where this is the first. Then the claim is stored whatever becomes of this process. */
  async claim(request: KeyedRequest): Promise<FirstRequest | undefined> {
    if (await this.#isFirst(request)) {
      failPoint('sessions: key claimed, nothing done')
      return undefined
    }
    const { rows: [first] } = await this.#database.query({ name: 'first-request', text: firstRequest, values: [request.scope, request.key] })
    return first && { fingerprint: first.fingerprint, session: first.session_id, age: first.age, ...(first.visit && { visit: first.visit }), ...(first.status && { answer: { status: first.status, body: first.answer } }) }
  }

  async #isFirst(request: KeyedRequest): Promise<boolean> {
    if (!this.#writer || request.scope !== request.session) return this.#claims.add(request)
    const isNew = this.#known.isNew(request)
    if (isNew) {
      this.#writer.writeKey({ claims: [request] })
      await this.#writer.sent()
      return true
    }
    if (isNew === undefined) void this.#learn(request.scope)
    else await this.#writer.flush()
    return this.#claims.add(request)
  }

  /** Where that fails, each key is asked for, as before. */
  async #learn(scope: string): Promise<void> {
    const read = await this.#database.query({ name: 'keys-of', text: 'SELECT key FROM conversations.requests WHERE scope = $1', values: [scope] }).catch(() => undefined)
    if (read) this.#known.learn(scope, read.rows.map(({ key }: { key: string }) => key))
  }

  /** Writes down on which visit a request found the session, before it changes anything: a repeat after a crash can see whether it was done. */
  async remember({ scope, key }: Name, visit: string): Promise<void> {
    await this.#writer?.flush()
    await this.#database.query({ name: 'remember-visit', text: 'UPDATE conversations.requests SET visit = $3 WHERE scope = $1 AND key = $2', values: [scope, key, visit] })
    failPoint('sessions: visit remembered, nothing changed')
  }

  /** The session of a start is given up, and ends; another one takes its place. */
  async replaceSession({ scope, key }: Name, { session, next }: { session: string; next: string }): Promise<void> {
    await this.#database.query({ name: 'replace-session', text: replaceSession, values: [scope, key, session, next] })
  }

  /** Keeps the first answer to a key, or has it stored whatever becomes of this process. */
  async keep({ scope, key }: Name, answer: FirstAnswer): Promise<void> {
    failPoint('sessions: done, answer not kept')
    if (!this.#writer) return void await this.#answers.add({ scope, key, ...answer })
    this.#writer.writeKey({ answers: [{ scope, key, ...answer }] })
    await this.#writer.sent()
  }

  /** Gives a key back: its request was refused and changed nothing, so that it may be sent again. */
  async release({ scope, key }: Name): Promise<void> {
    failPoint('sessions: refused, key not given back')
    await this.#writer?.flush()
    await this.#database.query('DELETE FROM conversations.requests WHERE scope = $1 AND key = $2 AND status IS NULL', [scope, key])
  }

  /** Drops answers that nobody will ask for again. */
  async forgetOld(): Promise<void> {
    await this.#database.query(`DELETE FROM conversations.requests WHERE at < now() - make_interval(hours => $1)`, [limits.idempotencyHours])
  }
}

async function claimAll(database: Pool, requests: readonly KeyedRequest[]): Promise<boolean[]> {
  const { statement, values } = claimKeys(requests)
  const { rows } = await database.query({ ...statement, values })
  const claimed = new Set(rows.map(nameOf))
  return requests.map((request) => claimed.has(nameOf(request)))
}

async function keepAll(database: Pool, answers: readonly KeptAnswer[]): Promise<undefined[]> {
  const { statement, values } = keepAnswers(answers)
  await database.query({ ...statement, values })
  return answers.map(() => undefined)
}

const nameOf = ({ scope, key }: Name) => JSON.stringify([scope, key])

const firstRequest = `
SELECT fingerprint, session_id, visit, status, answer, (extract(epoch FROM now() - at) * 1000)::float8 AS age FROM conversations.requests WHERE scope = $1 AND key = $2`

const replaceSession = `
WITH given_up AS (UPDATE conversations.sessions SET ended_at = now(), revision = revision + 1 WHERE id = $3 AND ended_at IS NULL)
UPDATE conversations.requests SET session_id = $4 WHERE scope = $1 AND key = $2`
