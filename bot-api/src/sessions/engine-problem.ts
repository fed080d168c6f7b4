import { EngineError, type StatusName } from '@souffleur/engine/client'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import { sessionSentence } from './session-sentences.ts'

/** What the caller is told when the engine did not do something. Anything that is no answer of the engine stays what it is. */
export function engineProblem(error: unknown, lang: string): unknown {
  if (!(error instanceof EngineError)) return error
  const { status, message } = error
  if (message.includes(wrongVariables)) return new Problem(commonProblems.invalidBody, sessionSentence(lang, 'refused', { why: message }))
  if (message.includes(notProcessed)) return new Problem(sessionProblems.scriptStuck, sessionSentence(lang, 'stuck'))
  if (status === 'RESOURCE_EXHAUSTED') return new Problem(commonProblems.overloaded, sessionSentence(lang, 'busy'))
  if (unreachable.has(status)) return new Problem(sessionProblems.engineUnavailable, sessionSentence(lang, 'unreachable'))
  return new Problem(sessionProblems.engineRefused, sessionSentence(lang, 'refused', { why: message }))
}

/** Zeebe's words for a document that can't become variables. */
const wrongVariables = `Property 'variables' is invalid`
/** Zeebe's words for a command that can never be carried out: sending it again would not help. */
const notProcessed = `rejected with code 'PROCESSING_ERROR'`
const unreachable: ReadonlySet<StatusName> = new Set<StatusName>(['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'UNKNOWN', 'INTERNAL'])
