import fc from 'fast-check'
import { compileFeel, compileTests, compileTree } from '../../src/core/expressions/compiler/compile-feel.ts'
import { randomText } from './random-text.ts'
import { tree } from './random-trees.ts'
import { worldOf } from './world.ts'

/** node engine/test/feel/fuzz.ts <how many> [seed]: the random expressions that take most of the processor's time, and any that throws. */
const [count = '100000', seed = '1'] = process.argv.slice(2)
const slowest: { milliseconds: number; expression: string }[] = []
let done = 0

fc.assert(fc.property(randomText, tree, (text, drawn) => {
  watch(text, () => {
    const [expression, tests] = [compileFeel(text), compileTests(text)]
    if ('evaluate' in expression) expression.evaluate(worldOf())
    if ('evaluate' in tests) tests.evaluate(5, worldOf())
  })
  watch(JSON.stringify(drawn), () => compileTree(drawn, 'text').evaluate(worldOf()))
}), { numRuns: Math.ceil(Number(count) / 2), seed: Number(seed), endOnFailure: true })

console.log(`${done} expressions, none threw; the slowest:`)
for (const { milliseconds, expression } of slowest) console.log(`${milliseconds.toFixed(1)} ms  ${expression.slice(0, 300)}`)

function watch(expression: string, work: () => void): void {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  done++
  if (milliseconds < (slowest.at(-1)?.milliseconds ?? 0) && slowest.length === 5) return
  slowest.push({ milliseconds, expression })
  slowest.sort((one, other) => other.milliseconds - one.milliseconds).splice(5)
}
