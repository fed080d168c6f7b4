import { runFuzz } from './run-fuzz.ts'
import { targets } from './targets.ts'

// node engine/test/fuzz/fuzz.ts [target] [count] [first seed]: prints what it finds, with the seed that makes the input again, and what held the thread longest.
const [target = 'model', count = '10000', first = '1'] = process.argv.slice(2)
if (targets[target] === undefined) throw new Error(`There is no target '${target}'. Take one of: ${Object.keys(targets).join(', ')}.`)
let findings = 0
let slowest = { milliseconds: 0, seed: 0 }
const onTime = (milliseconds: number, seed: number): void => {
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed }
}
for await (const { seed, reason } of runFuzz({ target, count: Number(count), first: Number(first), onTime })) {
  findings++
  console.log(`seed ${seed}: ${reason}`)
}
console.log(`${target}: ${count} inputs from seed ${first}, ${findings} findings; the slowest, seed ${slowest.seed}, held the thread for ${slowest.milliseconds.toFixed(1)} ms`)
process.exit()
