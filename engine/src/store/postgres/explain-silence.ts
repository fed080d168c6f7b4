import { answerTimeout } from './break-when-silent.ts'

/** How `pg` says that `query_timeout` has passed. */
const silence = 'Query read timeout'

/** The same in a sentence; anything else stays what it is. */
export function explainSilence(error: Error): never {
  throw error.message === silence ? new Error(`The database has not answered for ${answerTimeout / 1_000} s.`, { cause: error }) : error
}
