import { runFuzz } from './run-fuzz.ts'
import { targets } from './targets.ts'

// node engine/test/fuzz/fuzz.ts [target] [count] [first seed]: prints what it finds, with the seed that makes the input again.
const [target = 'model', count = '10000', first = '1'] = process.argv.slice(2)
if (targets[target] === undefined) throw new Error(`There is no target '${target}'. Take one of: ${Object.keys(targets).join(', ')}.`)
let findings = 0
for (const { seed, reason } of runFuzz({ target, count: Number(count), first: Number(first), timed: true })) {
  findings++
  console.log(`seed ${seed}: ${reason}`)
}
console.log(`${target}: ${count} inputs, ${findings} findings`)
