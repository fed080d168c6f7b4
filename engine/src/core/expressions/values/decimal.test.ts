import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from '../compiler/run.ts'
import { maxSteps } from '../compiler/spend.ts'
import { add, divide, multiply, negate, power, subtract } from './arithmetic.ts'
import { compareNumbers } from './compare-numbers.ts'
import { Decimal } from './decimal.ts'
import { addDecimals, divideDecimals, multiplyDecimals, remainderOfDecimals } from './decimal-arithmetic.ts'
import { divideRounded } from './divide-rounded.ts'
import { printNumber, simplify, toDecimal, toInt } from './number.ts'
import { parseNumber } from './parse-number.ts'
import { setScale } from './round-decimal.ts'
import type { FeelNumber, Value } from './value.ts'

const newRun = (): Run => ({ variables: { get: () => undefined }, warnings: [], steps: maxSteps, depth: 0 })

const number = (text: string): FeelNumber => {
  const read = parseNumber(text)
  if (read === null) throw new Error(text)
  return read
}

const print = (value: Value): string => value === null ? 'null' : printNumber(value as FeelNumber)

const decimals = fc.record({ unscaled: fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), scale: fc.integer({ min: -20, max: 40 }) }).map(({ unscaled, scale }) => new Decimal(unscaled, scale))

/** An exact fraction. */
interface Fraction { top: bigint; bottom: bigint }

const fraction = ({ unscaled, scale }: Decimal): Fraction => scale >= 0 ? { top: unscaled, bottom: 10n ** BigInt(scale) } : { top: unscaled * 10n ** BigInt(-scale), bottom: 1n }

/** The nearest 34-digit decimal of an exact fraction, half to even, found the plain way: scale by scale. */
const round34 = ({ top, bottom }: Fraction): Fraction => {
  const [over, under] = bottom < 0n ? [-top, -bottom] : [top, bottom]
  for (let scale = 200; ; scale--) {
    const [dividend, divisor] = scale >= 0 ? [over * 10n ** BigInt(scale), under] : [over, under * 10n ** BigInt(-scale)]
    const rounded = divideRounded(dividend, divisor, 'HALF_EVEN') ?? 0n
    if ((rounded < 0n ? -rounded : rounded) <= 10n ** 34n) return fraction(new Decimal(rounded, scale))
  }
}

const expectSame = (left: Fraction, right: Fraction): void => expect(left.top * right.bottom).toBe(right.top * left.bottom)

describe('decimals', () => {
  it.each([
    ['1.50', '1.50'], ['0.00000001', '1E-8'], ['1000000', '1000000'], ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'], ['5.', '5'], ['.5', '0.5'],
    ['1e3', '1E+3'], ['-0.0', '0.0'], ['0.0000001', '1E-7'], ['0.000001', '0.000001'],
  ])('should print %s as Java does', (text, printed) => {
    expect(printNumber(number(text))).toBe(printed)
  })

  it.each([
    ['0.1', '+', '0.2', '0.3'], ['1', '+', '0.00', '1.00'], ['1.5', '*', '0', '0.0'], ['10', '/', '4', '2.5'], ['600', '/', '0.3', '2.00E+3'], ['0', '/', '5.00', '0E+2'],
    ['1.00', '/', '2', '0.50'], ['100', '/', '3', '33.33333333333333333333333333333333'], ['1', '/', '0', 'null'], ['5', '-', '5.00', '0.00'], ['0.1', '**', '20', '1E-20'],
    ['1.10', '**', '2', '1.2100'], ['3', '**', '-2', '0.1111111111111111111111111111111111'], ['1.5', '**', '100', '406561177535215237.3972797075670417'], ['2', '**', '1000', '1.071508607186267320948425049060002E+301'],
    ['9', '**', '0.5', '3.0'], ['1234567890123456789012345678901234567890', '+', '1', '1234567890123456789012345678901234567891'], ['1', '+', '1234567890123456789012345678901234567890', '1.234567890123456789012345678901235E+39'],
    ['1', '+', '1e-100000000', '1.000000000000000000000000000000000'], ['9007199254740991', '+', '2', '9007199254740993'],
  ] as const)('should compute %s %s %s', (left, operator, right, result) => {
    const operations = { '+': add, '-': subtract, '*': multiply, '/': divide, '**': power }
    expect(print(operations[operator](number(left), number(right), newRun()))).toBe(result)
  })

  it('should add, multiply and divide as exact fractions rounded to 34 digits', () => {
    fc.assert(fc.property(decimals, decimals, (left, right) => {
      const [one, other] = [fraction(left), fraction(right)]
      expectSame(fraction(addDecimals(left, right)), round34({ top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom }))
      expectSame(fraction(multiplyDecimals(left, right)), round34({ top: one.top * other.top, bottom: one.bottom * other.bottom }))
      if (right.unscaled !== 0n) expectSame(fraction(divideDecimals(left, right)), round34({ top: one.top * other.bottom, bottom: one.bottom * other.top }))
    }), { numRuns: 300 })
  })

  it('should leave a remainder smaller than the divisor, with the sign of the dividend', () => {
    const small = fc.record({ unscaled: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), scale: fc.integer({ min: 0, max: 10 }) }).map(({ unscaled, scale }) => new Decimal(unscaled, scale))
    fc.assert(fc.property(small, small.filter(({ unscaled }) => unscaled !== 0n), (left, right) => {
      const scale = Math.max(left.scale, right.scale)
      const [top, by] = [left.unscaled * 10n ** BigInt(scale - left.scale), right.unscaled * 10n ** BigInt(scale - right.scale)]
      expect(remainderOfDecimals(left, right)).toMatchObject({ unscaled: top % by, scale })
    }))
  })

  it('should order and compare whatever the scale', () => {
    fc.assert(fc.property(decimals, decimals, (left, right) => {
      const [one, other] = [fraction(left), fraction(right)]
      const difference = one.top * other.bottom - other.top * one.bottom
      expect(Math.sign(compareNumbers(left, right))).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0)
    }))
  })

  it('should take plain numbers for the decimals that they are', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (left, right) => {
      const run = newRun()
      expect(print(add(left, right, run))).toBe(String(BigInt(left) + BigInt(right)))
      expect(print(subtract(left, right, run))).toBe(String(BigInt(left) - BigInt(right)))
      expect(multiply(left, right, run)).toEqual(simplify(multiplyDecimals(toDecimal(left), toDecimal(right))))
      expect(negate(left, run)).toBe(0 - left)
    }))
  })

  it('should read what it printed', () => {
    fc.assert(fc.property(decimals, decimal => { expect(print(number(decimal.toString()))).toBe(decimal.toString()) }))
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => { expect(Number(printNumber(value))).toBe(value === 0 ? 0 : value) }))
  })

  it('should round to a scale in every mode as a fraction would', () => {
    expect(['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'].map(mode => setScale(new Decimal(-25n, 1), 0, mode as 'UP')?.unscaled)).toEqual([-3n, -2n, -2n, -3n, -3n, -2n, -2n, undefined])
    expect(setScale(new Decimal(999999n, 3), -3, 'HALF_EVEN')?.toString()).toBe('1E+3')
    expect(setScale(new Decimal(1n, 0), -50, 'HALF_UP')?.toString()).toBe('0E+50')
  })

  it('should wrap whole numbers to 32 bits where Java does', () => {
    expect([2 ** 31, -(2 ** 31) - 1, 2 ** 32 + 1, 1.9, -1.9].map(toInt)).toEqual([-(2 ** 31), 2 ** 31 - 1, 1, 1, -1])
  })
})
