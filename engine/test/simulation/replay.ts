import { runSimulation } from './run-simulation.ts'

/** `node engine/test/simulation/replay.ts <seed> [last seed]`: plays seeds again; the weather of those that break a promise, and the promises. */
const [first = 1, last = first] = process.argv.slice(2).map(Number)
let broken = 0
const begin = performance.now()
for (let seed = first; seed <= last; seed++) {
  const outcome = await runSimulation(seed)
  if (first === last) console.log(outcome)
  else if (outcome.broken.length) console.log(`seed ${seed}: ${outcome.broken[0]}`)
  if (outcome.broken.length) broken++
}
console.log(`${last - first + 1} seeds, ${broken} broke a promise, ${Math.round(performance.now() - begin)} ms`)
process.exit(broken ? 1 : 0)
