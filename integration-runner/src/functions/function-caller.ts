import type { Variables } from '@souffleur/schemas'
import type { CallStatistics } from '../health/call-statistics.ts'
import { callFunction, type CallMeans } from './call-function.ts'
import { FunctionFault, type CallOutcome } from './call-outcome.ts'
import type { CompiledFunctions } from './compiled-functions.ts'

export interface FunctionCall { id: string; version?: number; given: Variables; callId: string }

/** Finds a function, calls it and counts what came of it. */
export interface FunctionCaller {
  call(call: FunctionCall): Promise<CallOutcome>
  functions: CompiledFunctions
}

export function functionCaller(means: CallMeans & { functions: CompiledFunctions; statistics: CallStatistics }): FunctionCaller {
  const { functions, statistics } = means
  return {
    functions,
    async call({ id, version, given, callId }) {
      const startedAt = performance.now()
      const compiled = await functions.get(id, version).catch(asFault)
      if ('kind' in compiled) return compiled
      const outcome = await callFunction(means, { function: compiled, given, callId })
      statistics.report({ id, version: compiled.definition.version, system: compiled.definition.system, outcome, ms: performance.now() - startedAt })
      return outcome
    },
  }
}

function asFault(error: unknown): CallOutcome {
  if (error instanceof FunctionFault) return { kind: 'fault', message: error.message }
  throw error
}
