import type { IncomingMessage, ServerResponse } from 'node:http'
import { failPoint } from '@souffleur/schemas/fail-point'
import { answerProblems, refuseUnstorable } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import type { FirstAnswer } from '../store/requests.ts'

/** A request that takes JSON at an address of one shape, as the room answers it. `id`: what stands in the address for `:id`, as it was sent. */
export interface QuickRoute { address: RegExp; answer(request: { path: string; id: string; key: string | undefined; body: unknown }): Promise<FirstAnswer> }

/**
 * Answers the plain requests of running conversations from Node's own HTTP server: Express's layers cost more than all the rest of a step. Whatever is unusual about
 * a request (another type or encoding, no length, a body too large) is left to Express, so that there is one place that refuses.
 */
export class QuickAnswers {
  readonly #routes: readonly QuickRoute[]
  readonly #refuse: ReturnType<typeof answerProblems>

  constructor(routes: readonly QuickRoute[], report: (error: unknown) => void) {
    this.#routes = routes
    this.#refuse = answerProblems(report)
  }

  takes({ method, url = '', headers }: IncomingMessage): boolean {
    return method === 'POST' && isPlainJson(headers) && this.#routes.some(({ address }) => address.test(url))
  }

  /** Answers a request that it takes. Headers that are set already go out with the answer. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    this.#answer(request).then(({ status, body }) => send(response, status, body), (error: unknown) => this.refuse(error, request, response))
  }

  /** Answers a request that it takes with what went wrong. */
  refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    this.#refuse(error, { method: 'POST', path: request.url ?? '' }, asExpress(response), () => response.destroy())
  }

  async #answer(request: IncomingMessage): Promise<FirstAnswer> {
    const body = parse(await readBody(request))
    refuseUnstorable(body, limits.bodyDepth)
    const path = request.url!
    const { address, answer } = this.#routes.find((route) => route.address.test(path))!
    const key = request.headers['idempotency-key']
    const answered = await answer({ path, id: address.exec(path)![1] ?? '', key: key === undefined ? undefined : String(key), body })
    failPoint('sessions: before an answer is sent')
    return answered
  }
}

const jsonType = /^application\/json(;\s*charset="?utf-8"?)?$/i

function isPlainJson(headers: IncomingMessage['headers']): boolean {
  const length = Number(headers['content-length'])
  return jsonType.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined && headers.expect === undefined && length > 0 && length <= limits.bodyBytes
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString()))
    request.on('error', reject)
    request.on('aborted', () => reject(Object.assign(new Error('the request was broken off'), { status: 400 })))
  })
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

function send(response: ServerResponse, status: number, body: string, type = 'application/json; charset=utf-8'): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body)
}

/** As much of Express's response as answering a problem needs. */
function asExpress(response: ServerResponse): Parameters<ReturnType<typeof answerProblems>>[2] {
  const told = { status: 500, type: 'application/problem+json' }
  const own: Parameters<ReturnType<typeof answerProblems>>[2] = {
    headersSent: response.headersSent,
    status: (code) => { told.status = code; return own },
    type: (type) => { told.type = `${type}; charset=utf-8`; return own },
    set: (name, value) => { response.setHeader(name, value); return own },
    send: (body) => send(response, told.status, body, told.type),
  }
  return own
}
