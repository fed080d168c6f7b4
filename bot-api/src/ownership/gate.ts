import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TextAnswer } from '@souffleur/schemas/http'
import { sessionOf, type Call } from '../routes/call.ts'
import type { Forwarder } from './forwarder.ts'
import { startName } from './name-session.ts'
import type { Ownership } from './ownership.ts'
import { misdirected } from './peer-header.ts'
import { shardOf } from './shard-of.ts'
import type { Underway } from './underway.ts'

export interface GateParts { ownership: Ownership; underway: Underway; forwarder: Forwarder }

/** `1`: the session, absent for all of them; `2`: its event stream. */
const address = /^\/api\/v1\/sessions(?:\/([^/?]+)(\/events\/?(?=\?|$))?|\/?(?=\?|$))/

/** Every request about a session passes here: it is let in where the session is walked by this copy, and forwarded to the copy that walks it otherwise. */
export class Gate {
  readonly #parts: GateParts

  constructor(parts: GateParts) {
    this.#parts = parts
  }

  /** Calls `letIn` for what is to be answered here; anything else is taken care of. `fail` hears why not. */
  pass(request: IncomingMessage, response: ServerResponse, { letIn, fail }: { letIn(): void; fail(error: unknown): void }): void {
    const asked = this.#askedFor(request)
    if (!asked) return letIn()
    if (this.#parts.ownership.placeOf(asked.shard) === 'here') return this.#enter(asked, response, letIn)
    this.#parts.forwarder.forward(request, response, asked.shard).catch(fail)
  }

  /** Answers a call by `answer` where its session is walked here, and by the copy that walks it otherwise. */
  async answer(call: Call, answer: (call: Call) => Promise<TextAnswer>): Promise<TextAnswer> {
    const { ownership, underway, forwarder } = this.#parts
    const session = sessionOf(call.path)
    const shard = session === undefined ? this.#shardOfStart(call.key) : shardOf(session)
    if (ownership.placeOf(shard) !== 'here') return forwarder.answer(call, shard)
    underway.enter(shard)
    try {
      return await answer(call)
    } finally {
      underway.leave(shard)
    }
  }

  /** A request that another copy forwarded: it looks again where this is not the place. */
  passForwarded(request: IncomingMessage, response: ServerResponse, letIn: () => void): void {
    const asked = this.#askedFor(request)
    if (!asked) return letIn()
    if (this.#parts.ownership.placeOf(asked.shard) === 'here') return this.#enter(asked, response, letIn)
    response.writeHead(misdirected).end()
  }

  #enter({ shard, isLasting }: { shard: number; isLasting: boolean }, response: ServerResponse, letIn: () => void): void {
    const { underway } = this.#parts
    if (!isLasting) {
      underway.enter(shard)
      response.once('close', () => underway.leave(shard))
    }
    letIn()
  }

  /** Lists are anybody's. */
  #askedFor({ method, url = '', headers }: IncomingMessage): { shard: number; isLasting: boolean } | undefined {
    const [matched, id, events] = address.exec(url) ?? []
    if (matched === undefined || (id === undefined && method !== 'POST')) return undefined
    if (id !== undefined) return { shard: shardOf(decode(id)), isLasting: events !== undefined }
    const key = headers['idempotency-key']
    return { shard: this.#shardOfStart(key === undefined ? key : String(key)), isLasting: false }
  }

  /** Without a key a session begins wherever it comes, if sessions are walked there at all. */
  #shardOfStart(key: string | undefined): number {
    return key === undefined ? this.#parts.ownership.shardHere() ?? 0 : shardOf(startName(key))
  }
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id).replaceAll('\0', '')
  } catch {
    return id
  }
}
