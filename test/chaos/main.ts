import { runChaos } from './run-chaos.ts'

/** `npm run chaos -- [kills] [seed] [partitions]`: one line a kill, then what was lost or doubled; ends with 1 if anything was. */
const [kills = 1000, seed = 1, partitions = 1] = process.argv.slice(2).map(Number)
const { broken, inputs, sessions, errands, attempts, failures, diedAt } = await runChaos({ kills, seed, partitions, say: console.log })
console.log(`${kills} kills, seed ${seed}: ${inputs} inputs acknowledged in ${sessions} sessions beside ${errands} errands, ${failures} of ${attempts} calls failed on the way`)
console.log(`Lives ended at ${diedAt.length} fail-points: ${diedAt.join(', ')}`)
for (const sentence of broken) console.log(sentence)
console.log(broken.length === 0 ? 'Nothing was lost, nothing was doubled.' : `${broken.length} promises were broken.`)
process.exit(broken.length === 0 ? 0 : 1)
