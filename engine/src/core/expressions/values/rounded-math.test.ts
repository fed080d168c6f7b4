import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, pow } from './rounded-math.ts'

describe('exponentials and logarithms', () => {
  it.each([[exp(2), 7.38905609893065], [exp(-3.7), 0.024723526470339388], [log(1), 0], [log(999.999), 6.9077542789816375], [log(0.3), -1.2039728043259361], [pow(7.5, 7.5), 3655606.790966181], [pow(2, 0.1), 1.0717734625362931], [pow(1.1, 2.5), 1.2690587062858836]])('should be the nearest double, as on the platform of Zeebe', (value, expected) => {
    expect(value).toBe(expected)
  })

  it('should never be further from the machine’s than its last digits', () => {
    fc.assert(fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), fc.double({ min: -700, max: 700, noNaN: true }), (value, exponent) => {
      expect(Math.abs(log(value) - Math.log(value))).toBeLessThanOrEqual(Math.abs(Math.log(value)) * 1e-15)
      expect(Math.abs(exp(exponent) / Math.exp(exponent) - 1)).toBeLessThan(1e-14)
      expect(pow(value, 0.5) / Math.sqrt(value)).toBeCloseTo(1, 13)
    }))
  })

  it('should leave what is no ordinary number to the machine', () => {
    expect([log(0), log(-1), exp(710), exp(-800), pow(-8, 0.5), pow(0, 0.5), pow(1, 1e300)]).toEqual([-Infinity, NaN, Infinity, 0, NaN, 0, 1])
  })
})
