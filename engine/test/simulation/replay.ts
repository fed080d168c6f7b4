import { runSimulation } from './run-simulation.ts'

/** `node engine/test/simulation/replay.ts <seed> [last seed]`: plays seeds again, up to the first that breaks a promise; a single one is told at length. */
const [first = 1, last = first] = process.argv.slice(2).map(Number)
const begin = performance.now()
for (let seed = first; seed <= last; seed++) {
  const outcome = await runSimulation(seed)
  if (first === last) console.log(outcome)
  if (outcome.broken.length === 0) continue
  console.log(`seed ${seed} broke a promise:\n${outcome.broken.join('\n')}`)
  process.exit(1)
}
console.log(`${last - first + 1} seeds kept every promise, ${Math.round(performance.now() - begin)} ms`)
process.exit(0)
