import type { Run } from '../../compiler/run.ts'
import { spend } from '../../compiler/spend.ts'
import { Execution } from './execution.ts'
import type { Match, Pattern } from './pattern.ts'

/** What a match costs in steps, beside finding it. */
const matchSteps = 5

/** The first match from a place on. */
export function findNext(pattern: Pattern, { text, from }: { text: string; from: number }, run: Run): Match | null {
  spend(run, (text.length - from) >>> 5)
  const execution = new Execution(pattern, { text, from }, run)
  const [first] = pattern.steps
  for (let start = from; start <= text.length; start++) {
    if (first?.kind === 'char' && (start === text.length || !first.test(text.codePointAt(start) ?? 0))) continue
    const end = execution.follow(pattern.steps, start)
    if (end !== -1) return toMatch(pattern, execution.slots, [start, end])
  }
  return null
}

function toMatch({ groupCount }: Pattern, slots: readonly number[], whole: [number, number]): Match {
  const groups = Array.from({ length: groupCount - 1 }, (_, index): [number, number] | undefined => {
    const [from = -1, to = -1] = slots.slice(index * 2 + 2, index * 2 + 4)
    return to === -1 ? undefined : [from, to]
  })
  return [whole, ...groups]
}

/** All matches, one behind the other. Behind an empty one the search goes on one further. */
export function findAll(pattern: Pattern, text: string, run: Run): Match[] {
  const matches: Match[] = []
  for (let from = 0; from <= text.length;) {
    const match = findNext(pattern, { text, from }, run)
    if (match === null) break
    spend(run, matchSteps)
    matches.push(match)
    const [[start, end] = [0, 0]] = match
    from = end === start ? end + 1 : end
  }
  return matches
}
