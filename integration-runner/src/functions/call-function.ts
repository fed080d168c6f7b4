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
  const system = means.systems.get(call.function.definition.system)
  if (!system) throw new FunctionFault(`The system "${call.function.definition.system}" is not configured here. Name its address in the settings of the runner.`)
  try {
    return readOutcome(call, await (call.function.cache ? askCache(means.cache, system, call) : askSystem(system, call)))
  } catch (error) {
    if (error instanceof FunctionFault) throw error
    return { kind: 'error', code: unavailableError, message: `"${system.id}" is unavailable: ${classifyError(error).reason}.` }
  }
}

interface Reply { answer: HttpAnswer; from: 'system' | 'cache' | 'stale' }

/** Who asks the same at the same time shares one look and one call. */
function askCache(cache: AnswerCache, system: System, call: Call): Promise<Reply> {
  const policy = call.function.cache!
  const key = policy.key(call.given)
  return cache.shared(key, async () => {
    const kept = await cache.find(key)
    if (kept && kept.freshUntil > Date.now()) return { answer: kept.answer, from: 'cache' }
    const reply = await (kept ? standIn(kept.answer, askSystem(system, call)) : askSystem(system, call))
    if (reply.from === 'system' && isGood(call, reply.answer)) cache.keep({ ...policy, key }, reply.answer)
    return reply
  })
}

/** An older answer, where the system or the way to it fails. */
async function standIn(older: HttpAnswer, asked: Promise<Reply>): Promise<Reply> {
  const stale: Reply = { answer: older, from: 'stale' }
  try {
    const reply = await asked
    return isServerFault(reply.answer) ? stale : reply
  } catch (error) {
    if (error instanceof FunctionFault) throw error
    return stale
  }
}

async function askSystem(system: System, { function: called, given, callId }: Call): Promise<Reply> {
  const headers: HttpRequest['headers'] = called.definition.request.method === 'GET' ? {} : { 'idempotency-key': callId }
  const request = { ...called.request(given), headers }
  const attempt = () => system.breaker.execute(() => system.bulkhead.execute(() => system.connector.execute(request, called.timeoutMs)))
  return { answer: await withRetries(called.retries, attempt), from: 'system' }
}

function isGood({ function: called, given }: Call, answer: HttpAnswer): boolean {
  return answer.status >= 200 && answer.status < 300 && !called.error(answer, given)
}

function readOutcome({ function: called, given }: Call, { answer, from }: Reply): CallOutcome {
  const error = called.error(answer, given)
  if (error) return { kind: 'error', ...error }
  const { id, system } = called.definition
  if (isServerFault(answer)) return { kind: 'error', code: unavailableError, message: `"${system}" failed with status ${answer.status}.` }
  if (answer.status >= 400) return { kind: 'error', code: unavailableError, message: `"${system}" refused the call with status ${answer.status}, for which "${id}" names no error.` }
  return { kind: 'result', value: called.result(answer, given), from }
}
