import type { ProblemDocument } from '@souffleur/schemas/http'
import type { SessionState } from '@souffleur/schemas'
import { SessionTransportError, type TransportFailure } from './session-transport-error.ts'

/** Longest wait for one answer before the call counts as unanswered and is sent again. */
export const REQUEST_TIMEOUT_MS = 20_000

export interface HttpClientOptions {
  /** Where the API is: `/api/v1`, or with an origin. */
  api: string
  /** Bearer token, or where to get one: asked before every call, so that it can be short-lived. */
  token?: string | (() => string | Promise<string>)
}

export interface HttpCall { method: string; path: string; body?: unknown; key?: string; keepalive?: boolean }

export type HttpClient = ReturnType<typeof createHttpClient>

/** Calls the API with token and idempotency key. Failures are told apart once, here. */
export function createHttpClient({ api, token }: HttpClientOptions) {
  const headersFor = async (key?: string): Promise<{ [name: string]: string }> => {
    const bearer = typeof token === 'function' ? await token() : token
    return { ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...(key ? { 'idempotency-key': key } : {}) }
  }
  return {
    /** @throws SessionTransportError */
    async json<Answer>({ method, path, body, key, keepalive = false }: HttpCall): Promise<Answer> {
      const headers = { ...(await headersFor(key)), accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
      const request: RequestInit = { method, headers, keepalive, body: body === undefined ? null : JSON.stringify(body), signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }
      const response = await fetch(api + path, request).catch(unreachable)
      if (!response.ok) throw await toError(response)
      return (response.status === 204 ? undefined : await response.json().catch(unreachable)) as Answer
    },
    /** Opens a stream of server-sent events. @throws SessionTransportError */
    async stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
      const headers = { ...(await headersFor()), accept: 'text/event-stream' }
      const response = await fetch(api + path, { headers, signal, cache: 'no-store' }).catch(unreachable)
      if (!response.ok || !response.body) throw await toError(response)
      return response.body
    },
  }
}

function unreachable(cause: unknown): never {
  throw new SessionTransportError('unreachable', 'The server does not answer.', { cause })
}

async function toError(response: Response): Promise<SessionTransportError> {
  const problem = (await response.json().catch(() => ({}))) as Partial<ProblemDocument>
  const seconds = Number(response.headers.get('retry-after'))
  return new SessionTransportError(failureOf(response.status), problem.detail ?? problem.title ?? `The server answered ${response.status}.`, {
    ...(isState(problem.state) ? { state: problem.state } : {}),
    ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
  })
}

function failureOf(status: number): TransportFailure {
  if (status === 429 || status === 503) return 'busy'
  if (status >= 500 || status === 408) return 'broken'
  return status === 404 ? 'notFound' : status === 409 ? 'conflict' : 'refused'
}

function isState(value: unknown): value is SessionState {
  return typeof value === 'object' && value !== null && 'revision' in value
}
