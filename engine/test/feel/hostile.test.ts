import { describe, expect, it } from 'vitest'
import { compileFeel, compileTests } from '../../src/core/expressions/compiler/compile-feel.ts'
import { maxSteps } from '../../src/core/expressions/compiler/spend.ts'
import { worldOf } from './world.ts'

/** What one evaluation may spend at most beyond its budget: the last operation is counted before it is refused. */
const slack = 1_000_000

function spent(text: string): { failure?: string | undefined; steps: number } {
  const compiled = compileFeel(text)
  if ('problem' in compiled) return { failure: compiled.problem, steps: 0 }
  const budget = { steps: maxSteps }
  const { failure } = compiled.evaluate({ ...worldOf(), budget })
  return { failure, steps: maxSteps - budget.steps }
}

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + '1' + close.repeat(depth)

describe('hostile expressions', () => {
  it.each([
    'for i in 1..1000000000 return i', 'for i in 1..1000, j in 1..1000 return i', 'some i in 2.5..100000000 satisfies i < 0', 'every i in 1..100000, j in 1..100000 satisfies i = i',
    'for a in 1..100 return for b in 1..100 return for c in 1..100 return a', '{o: {f: function(c, n) c.f(c, n) + c.f(c, n)}, r: o.f(o, 1)}.r + 1', 'for i in 1..100000 return nowhere',
    'count(for i in 1..300 return for j in 1..partial return partial) + count(for i in 1..100000 return partial)',
  ])('should run out of their budget: %s', text => {
    const { failure, steps } = spent(text)
    expect(failure).toMatch(/failed to evaluate expression|more than/)
    expect(steps).toBeLessThan(maxSteps + slack)
  })

  it.each([
    ['parentheses', nested('(', ')', 5000)], ['lists', nested('[', ']', 5000)], ['lists without end', '['.repeat(9000)], ['contexts', nested('{a:', '}', 3000)], ['calls', nested('f(', ')', 5000)], ['conditions', 'if '.repeat(6000)],
    ['loops', 'for i in '.repeat(2000)], ['signs', '-'.repeat(9000)], ['functions', 'function(x) '.repeat(1500) + 'x'], ['filters', `a${'[1]'.repeat(5000)}`], ['paths', `(a)${'.b'.repeat(5000)}`], ['comments', '/*'.repeat(5000)], ['quotes', '"\\'.repeat(9000)],
  ])('should be refused for nesting too deep, or read: %s', (_name, text) => {
    for (const compiled of [compileFeel(text), compileTests(text)]) expect('problem' in compiled ? compiled.problem : 'read').not.toBe('')
  })

  it.each([
    'for i in 1..60 return partial', '(for i in 1..60 return partial) + 1', 'upper case(for i in 1..60 return partial)', 'string(for i in 1..60 return partial)',
    `{a0: [1], ${Array.from({ length: 60 }, (_, index) => `a${index + 1}: [a${index}, a${index}]`).join(', ')}}`,
  ])('should not write out what doubles at every turn: %s', text => {
    expect(spent(text).failure).toMatch(/holds more than|takes more than/)
  })

  it('should read long chains, which are not deep', () => {
    expect(spent(`1${' + 1'.repeat(4900)}`).failure).toBeUndefined()
    expect(spent(`true${' and true'.repeat(2000)}`).failure).toBeUndefined()
    expect(spent(`[${'1,'.repeat(9000)}1]`).failure).toBeUndefined()
  })

  it('should let functions call each other only so deep', () => {
    expect(spent('{o: {f: function(c) c.f(c)}, r: o.f(o)}').failure).toBeDefined()
  })
})
