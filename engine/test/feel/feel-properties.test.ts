import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFeel, compileTests, compileTree } from '../../src/core/expressions/compiler/compile-feel.ts'
import { maxSteps } from '../../src/core/expressions/compiler/spend.ts'
import { parseFeel, parseTests } from '../../src/core/expressions/syntax/parse.ts'
import { printTest, printTree } from '../../src/core/expressions/syntax/print-tree.ts'
import { toJsonText } from '../../src/core/expressions/values/to-json-text.ts'
import { interpret } from './interpret.ts'
import { randomText } from './random-text.ts'
import { test, tree } from './random-trees.ts'
import { worldOf } from './world.ts'

/** Random expressions for each property: `RANDOM_EXPRESSIONS=1000000` draws more of them, for an hour when nobody waits. */
const numRuns = Number(process.env.RANDOM_EXPRESSIONS ?? 300)

describe('FEEL', () => {
  it('should print what reads to the same tree', () => {
    fc.assert(fc.property(tree, drawn => { expect(parseFeel(printTree(drawn))).toEqual({ tree: drawn }) }), { numRuns })
    fc.assert(fc.property(test, drawn => { expect(parseTests(printTest(drawn))).toEqual({ tree: drawn }) }), { numRuns })
  })

  it('should give what a plain walk through the tree gives, with the same warnings', () => {
    fc.assert(fc.property(tree, drawn => {
      const { value, warnings, failure } = compileTree(drawn, 'text').evaluate(worldOf())
      const walked = interpret(drawn, worldOf())
      expect({ failure, warnings }).toEqual({ failure: walked.failure, warnings: walked.warnings })
      expect(toJsonText(value)).toBe(toJsonText(walked.value))
    }), { numRuns })
  })

  it('should end and never throw, whatever the text', () => {
    fc.assert(fc.property(randomText, text => {
      for (const compiled of [compileFeel(text), compileTests(text)]) if ('evaluate' in compiled) evaluateWithin(compiled as { evaluate: (...args: never[]) => unknown })
    }), { numRuns: numRuns * 3 })
  })
})

function evaluateWithin(compiled: { evaluate: (...args: never[]) => unknown }): void {
  const budget = { steps: maxSteps }
  const variables = { ...worldOf(), budget }
  compiled.evaluate(...(compiled.evaluate.length === 1 ? [variables] : [5, variables]) as never[])
  expect(budget.steps).toBeGreaterThan(-maxSteps)
}
