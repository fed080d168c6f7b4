import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNumbers } from './compare-numbers.ts'
import { Decimal } from './decimal.ts'
import { numberKey } from './number-key.ts'

const numbers = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.5, 1e21, 2 ** 53), fc.record({ unscaled: fc.bigInt({ min: -500n, max: 500n }), scale: fc.integer({ min: -25, max: 3 }) }).map(({ unscaled, scale }) => new Decimal(unscaled, scale)))

describe('key of a number', () => {
  it('should be the same for equal numbers only', () => {
    fc.assert(fc.property(numbers, numbers, (left, right) => {
      expect(numberKey(left) === numberKey(right)).toBe(compareNumbers(left, right) === 0)
    }), { examples: [[new Decimal(10n, 1), 1], [new Decimal(1n, -21), 1e21], [new Decimal(0n, -50), 0]] })
  })
})
