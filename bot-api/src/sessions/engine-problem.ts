import { EngineError, type StatusName } from '@souffleur/engine/client'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import { sessionSentence } from './session-sentences.ts'

/** What the caller is told when the engine did not do something. Anything that is no answer of the engine stays what it is. */
export function engineProblem(error: unknown, lang: string): unknown {
  if (!(error instanceof EngineError)) return error
  if (error.status === 'RESOURCE_EXHAUSTED') return new Problem(commonProblems.overloaded, sessionSentence(lang, 'busy'))
  if (unreachable.has(error.status)) return new Problem(sessionProblems.engineUnavailable, sessionSentence(lang, 'unreachable'))
  return new Problem(sessionProblems.engineRefused, sessionSentence(lang, 'refused', { why: error.message }))
}

const unreachable: ReadonlySet<StatusName> = new Set<StatusName>(['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'UNKNOWN', 'INTERNAL'])
