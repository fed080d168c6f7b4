import { texts } from '../strings/texts.ts'
import { ProblemError } from './problem-error.ts'

/** Longest wait for an answer of the library, in ms; a large drawing on a slow line stays below it. */
const requestTimeoutMs = 30_000

/**
 * One call of the HTTP API. `body` is sent as JSON; a file as it is.
 * @throws ProblemError with the server's sentence, or `offline` when it can't be reached
 */
export async function requestJson<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Answer> {
  const response = await reach(method, path, body)
  const content = await response.json().catch(() => ({})) as object
  if (response.ok) return content as Answer
  throw new ProblemError({ status: response.status, ...content }, response.status === 502 || response.status === 503 || response.status === 504)
}

async function reach(method: string, path: string, body: unknown): Promise<Response> {
  const content = body === undefined ? {} : body instanceof Blob ? { body, headers: { 'content-type': 'application/xml' } } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    return await fetch(`/api/v1${path}`, { method, signal: AbortSignal.timeout(requestTimeoutMs), ...content })
  } catch {
    throw new ProblemError({ detail: texts().serverUnreachable }, true)
  }
}
