import { Pool, type Dispatcher } from 'undici'
import { limits } from '../../limits.ts'
import type { SystemConfiguration } from '../../systems/system-configuration.ts'
import { addressBelow } from './address-below.ts'
import type { HttpAnswer, HttpRequest } from './http-exchange.ts'
import { readAnswer } from './read-answer.ts'
import { RefusedCall } from './refused-call.ts'
import { safeLookup } from './safe-lookup.ts'
import { traced } from './traced.ts'

/** The way to one system over HTTP. */
export interface Connector {
  /** One attempt. Any status is an answer; @throws RefusedCall, or what the transport throws */
  execute(request: HttpRequest, timeoutMs: number): Promise<HttpAnswer>
  close(): Promise<void>
}

/** Opens connections to a system, never to another address: redirects are refused. @throws Error with a sentence when the address is none */
export function httpConnector(system: string, { baseUrl, headers = {}, concurrency = limits.systemCalls }: SystemConfiguration): Connector {
  const base = readBaseUrl(system, baseUrl)
  const lookup = safeLookup(base.hostname)
  const pool = new Pool(base.origin, { connections: concurrency, ...(lookup && { connect: { lookup } }) })
  return {
    execute: (request, timeoutMs) => traced({ system, base, request }, (tracing) => exchange(pool, { base, headers: { ...headers, ...tracing }, request, timeoutMs })),
    close: () => pool.destroy(),
  }
}

function readBaseUrl(system: string, baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash) return url
  throw new Error(`The base address of the system "${system}" is "${baseUrl}". Write http:// or https://, a host and perhaps a path, nothing else.`)
}

interface Exchange { base: URL; headers: { [name: string]: string }; request: HttpRequest; timeoutMs: number }

async function exchange(pool: Pool, { base, headers, request, timeoutMs }: Exchange): Promise<HttpAnswer> {
  const answer: Dispatcher.ResponseData = await pool.request({
    method: request.method,
    path: addressBelow(base, request),
    headers: { accept: 'application/json', ...(request.body !== undefined && { 'content-type': 'application/json' }), ...request.headers, ...headers },
    body: request.body === undefined ? null : JSON.stringify(request.body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (answer.statusCode >= 300 && answer.statusCode < 400) {
    await answer.body.dump()
    throw new RefusedCall(`The system answered with a redirect to ${String(answer.headers.location)}, which is never followed.`)
  }
  return { status: answer.statusCode, body: await readAnswer(answer) }
}
