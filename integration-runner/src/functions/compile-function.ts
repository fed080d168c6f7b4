import { createHash } from 'node:crypto'
import type { IntegrationFunction, JsonValue, Variables } from '@souffleur/schemas'
import type { HttpAnswer, HttpRequest } from '../connectors/http/index.ts'
import { limits } from '../limits.ts'
import { FunctionFault } from './call-outcome.ts'
import { compileFeel } from './compile-feel.ts'
import { compileTemplate } from './compile-template.ts'

/** A function version ready to be called: every expression compiled, every default filled in. Arguments are those of `readArguments`. */
export interface CompiledFunction {
  definition: IntegrationFunction
  /** May be called again without harm. */
  repeatable: boolean
  timeoutMs: number
  retries: number
  cache?: { ttlMs: number; staleMs: number; key(given: Variables): string }
  request(given: Variables): Omit<HttpRequest, 'headers'>
  /** The error that the function's table names for an answer. */
  error(answer: HttpAnswer, given: Variables): { code: string; message: string } | undefined
  result(answer: HttpAnswer, given: Variables): JsonValue
}

/** @throws FunctionFault where an expression does not parse or the cache key names what is no parameter */
export function compileFunction(definition: IntegrationFunction): CompiledFunction {
  const { policy = {}, request, response } = definition
  const repeatable = definition.repeatable ?? request.method === 'GET'
  const result = compileFeel(response.result, 'result of the response')
  return {
    definition,
    repeatable,
    timeoutMs: policy.timeoutMs ?? limits.defaultTimeoutMs,
    retries: repeatable ? policy.retries ?? limits.defaultRetries : 0,
    ...(policy.cache && { cache: compileCache(definition, policy.cache) }),
    request: compileRequest(request),
    error: compileErrors(definition.errors ?? []),
    result: (answer, given) => result({ ...given, status: answer.status, body: answer.body }),
  }
}

function compileRequest({ method, path, query = {}, body }: IntegrationFunction['request']): CompiledFunction['request'] {
  if (!path.startsWith('/')) throw new FunctionFault(`The path of the request is "${path}". Begin it with "/": the address before it is the system's.`)
  const fillPath = compileTemplate(path, { place: 'path of the request', escape: encodeURIComponent })
  const fillQuery = Object.entries(query).map(([name, text]) => ({ name, fill: compileTemplate(text, { place: `query parameter "${name}"` }) }))
  const fillBody = body === undefined ? undefined : compileFeel(body, 'body of the request')
  return (given) => ({
    method: method as HttpRequest['method'],
    path: fillPath(given),
    query: Object.fromEntries(fillQuery.map(({ name, fill }) => [name, fill(given)])),
    ...(fillBody && { body: fillBody(given) }),
  })
}

function compileErrors(errors: NonNullable<IntegrationFunction['errors']>): CompiledFunction['error'] {
  const rows = errors.map(({ when, code, message }) => ({ code, message: message ?? code, applies: compileFeel(when, `condition of the error "${code}"`) }))
  return (answer, given) => {
    const row = rows.find(({ applies }) => applies({ ...given, status: answer.status, body: answer.body }) === true)
    return row && { code: row.code, message: row.message }
  }
}

type CachePolicy = NonNullable<NonNullable<IntegrationFunction['policy']>['cache']>

function compileCache({ id, version, parameters }: IntegrationFunction, { ttlSeconds, key, staleIfErrorSeconds = 0 }: CachePolicy): NonNullable<CompiledFunction['cache']> {
  const names = key ?? parameters.map(({ name }) => name)
  const unknown = names.find((name) => !parameters.some((parameter) => parameter.name === name))
  if (unknown !== undefined) throw new FunctionFault(`The cache key names "${unknown}", which is no parameter of the function.`)
  const keyOf = (given: Variables) => JSON.stringify([id, version, ...names.map((name) => given[name] ?? null)])
  return { ttlMs: ttlSeconds * 1000, staleMs: (ttlSeconds + staleIfErrorSeconds) * 1000, key: (given) => createHash('sha256').update(keyOf(given)).digest('base64url') }
}
