import { isDeepStrictEqual } from 'node:util'
import type { Variables } from '@souffleur/schemas'

/**
 * Whether the variables of a step that was pushed while an answer is on its way show that the engine has taken it: all that it set is there, and some of that was not so `before`. Where a step keeps its answer
 * to itself, nothing shows.
 */
export function showsAnswer(given: Variables, before: Variables): (pushed: Variables) => boolean {
  const isNews = Object.entries(given).some(([name, value]) => !isDeepStrictEqual(before[name], value))
  return (pushed) => isNews && Object.entries(given).every(([name, value]) => isDeepStrictEqual(pushed[name], value))
}
