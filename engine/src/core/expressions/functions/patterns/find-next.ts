import type { Run } from '../../compiler/run.ts'
import { spend } from '../../compiler/spend.ts'
import type { Match, Pattern } from './pattern.ts'

/** The first match from a position on. */
export function findNext(pattern: Pattern, { text, from }: { text: string; from: number }, run: Run): Match | null {
  spend(run, 1)
  pattern.expression.lastIndex = from
  return pattern.expression.exec(text)?.indices ?? null
}

/** All matches, one behind the other. */
export function findAll(pattern: Pattern, text: string, run: Run): Match[] {
  const matches: Match[] = []
  for (let match = findNext(pattern, { text, from: 0 }, run); match !== null; match = findNext(pattern, { text, from: nextFrom(match) }, run)) {
    matches.push(match)
    if (nextFrom(match) > text.length) break
  }
  return matches
}

/** Behind an empty match the search goes on one further. */
function nextFrom([whole = [0, 0]]: Match): number {
  return whole[1] === whole[0] ? whole[1] + 1 : whole[1]
}
