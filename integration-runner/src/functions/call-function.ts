import { unavailableError, type Variables } from '@souffleur/schemas'
import { classifyError, type HttpAnswer, type HttpRequest } from '../connectors/http/index.ts'
import type { AnswerCache } from '../policies/cache.ts'
import { isServerFault } from '../policies/is-server-fault.ts'
import { withRetries } from '../policies/retry.ts'
import type { System } from '../systems/open-systems.ts'
import { FunctionFault, type CallOutcome } from './call-outcome.ts'
import type { CompiledFunction } from './compile-function.ts'
import { readArguments } from './read-arguments.ts'

/** `callId` goes along as `Idempotency-Key`: the same for every attempt of one call. */
export interface Call { function: CompiledFunction; given: Variables; callId: string }
export interface CallMeans { systems: Map<string, System>; cache: AnswerCache }

/** Calls a function: out of the cache where its policy allows, else its system. Never throws for what a system or a definition does. */
export async function callFunction(means: CallMeans, call: Call): Promise<CallOutcome> {
  try {
    const given = readArguments(call.function.definition.parameters, call.given)
    return await answerFor(means, { ...call, given })
  } catch (error) {
    if (error instanceof FunctionFault) return { kind: 'fault', message: error.message }
    throw error
  }
}

async function answerFor(means: CallMeans, call: Call): Promise<CallOutcome> {
  const { cache } = call.function
  const kept = cache && await means.cache.find(cache.key(call.given))
  if (kept && kept.freshUntil > Date.now()) return readOutcome(call, kept.answer, 'cache')
  const outcome = await askSystem(means, call)
  return outcome.kind === 'error' && outcome.code === unavailableError && kept ? readOutcome(call, kept.answer, 'stale') : outcome
}

async function askSystem(means: CallMeans, call: Call): Promise<CallOutcome> {
  const system = means.systems.get(call.function.definition.system)
  if (!system) return { kind: 'fault', message: `The system "${call.function.definition.system}" is not configured here. Name its address in the settings of the runner.` }
  const send = () => sendCall(system, call)
  const { cache } = call.function
  try {
    return readOutcome(call, await (cache ? means.cache.shared(cache.key(call.given), async () => keepGood(means.cache, call, await send())) : send()), 'system')
  } catch (error) {
    if (error instanceof FunctionFault) throw error
    return { kind: 'error', code: unavailableError, message: `"${system.id}" is unavailable: ${classifyError(error).reason}.` }
  }
}

function sendCall(system: System, { function: called, given, callId }: Call): Promise<HttpAnswer> {
  const headers: HttpRequest['headers'] = called.definition.request.method === 'GET' ? {} : { 'idempotency-key': callId }
  const request = { ...called.request(given), headers }
  const attempt = () => system.breaker.execute(() => system.bulkhead.execute(() => system.connector.execute(request, called.timeoutMs)))
  return withRetries(called.retries, attempt)
}

function keepGood(cache: AnswerCache, { function: called, given }: Call, answer: HttpAnswer): HttpAnswer {
  const good = answer.status >= 200 && answer.status < 300 && !called.error(answer, given)
  if (good) cache.keep({ ...called.cache!, key: called.cache!.key(given) }, answer)
  return answer
}

function readOutcome({ function: called, given }: Call, answer: HttpAnswer, from: 'system' | 'cache' | 'stale'): CallOutcome {
  const error = called.error(answer, given)
  if (error) return { kind: 'error', ...error }
  const { id, system } = called.definition
  if (isServerFault(answer)) return { kind: 'error', code: unavailableError, message: `"${system}" failed with status ${answer.status}.` }
  if (answer.status >= 400) return { kind: 'error', code: unavailableError, message: `"${system}" refused the call with status ${answer.status}, for which "${id}" names no error.` }
  return { kind: 'result', value: called.result(answer, given), from }
}
