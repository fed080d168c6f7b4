import { answerCase } from './answer-case.ts'
import { compareCase } from './compare-case.ts'
import { readCases } from './read-cases.ts'

/** node engine/test/feel/replay.ts [group]: how many recorded cases agree, by group; with a group each that does not. */
const [group] = process.argv.slice(2)
const counts = new Map<string, { same: number; all: number }>()
for (const recorded of readCases(group)) {
  const difference = compareCase(recorded, answerCase(recorded))
  const count = counts.get(recorded.group) ?? { same: 0, all: 0 }
  counts.set(recorded.group, { same: count.same + (difference === undefined ? 1 : 0), all: count.all + 1 })
  if (difference !== undefined && group !== undefined) console.log(`${recorded.via} ${recorded.input ?? ''} ${recorded.expression} ${JSON.stringify(recorded.context ?? {})}\n  Zeebe  ${difference.zeebe}\n  here   ${difference.ours}`)
}
for (const [name, { same, all }] of counts) console.log(`${same === all ? ' ' : '!'} ${name} ${same}/${all}`)
console.log(`${[...counts.values()].reduce((sum, { same }) => sum + same, 0)} of ${[...counts.values()].reduce((sum, { all }) => sum + all, 0)}`)
