import { playHere } from './generate/play-here.ts'
import { randomResources } from './generate/random-resources.ts'
import { kindsOf } from './kinds-of.ts'
import { readScenarios } from './read-scenarios.ts'

/**
 * node engine/test/differential/kinds.ts [how many seeds] [first seed] [recordings]
 * Counts in how many of a hundred conversations each kind of element, action, answer and event occurs that the generator draws, beside how often it does in recordings. Plays on this engine only; the rarest come last.
 */
const [count = '500', first = '1', recordings = `${import.meta.dirname}/fixtures/conversations.jsonl.gz`] = process.argv.slice(2)

const drawn = new Map<string, number>()
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) tally(drawn, kindsOf(await playHere(seed, randomResources)))
const recorded = new Map<string, number>()
let scenarios = 0
for await (const scenario of readScenarios(recordings)) {
  scenarios++
  tally(recorded, kindsOf(scenario))
}

const rows = [...new Set([...drawn.keys(), ...recorded.keys()])].map(kind => ({ kind, ours: share(drawn.get(kind), Number(count)), theirs: share(recorded.get(kind), scenarios) }))
console.log('drawn  recorded  kind (conversations in a hundred)')
for (const { kind, ours, theirs } of rows.sort((left, right) => right.ours - left.ours || right.theirs - left.theirs)) console.log(`${ours.toFixed(1).padStart(5)}  ${theirs.toFixed(1).padStart(8)}  ${kind}`)

function tally(counts: Map<string, number>, kinds: Set<string>): void {
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
}

function share(times = 0, of: number): number {
  return 100 * times / of
}
