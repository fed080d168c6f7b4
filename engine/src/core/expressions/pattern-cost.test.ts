import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternCost } from './pattern-cost.ts'

test.each([['^\\d{3}-\\d{2}$', 10], ['a+b', 100], ['[^@]+@[^@]+', 1000], ['(ab)+', 100], ['(a+)?', 100], ['\\(a+\\)', 100], ['[(*+]', 10], ['x{2,}', 100], ['(a|b)', 10]])('should take %s as bounded', (pattern, cost) => {
  expect(patternCost(pattern, 10)).toBe(cost)
})

test.each(['(a+)+', '(a|a)*', '((a+)b)*', '(\\d+){2,}', '(a*){9}', '(?:x|y)+z'])('should take %s as without end', pattern => {
  expect(patternCost(pattern, 10)).toBe(Infinity)
})

test('should never throw, whatever the pattern', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), (pattern, length) => { patternCost(pattern, length) }))
})
