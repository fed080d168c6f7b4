import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comesAfter, readPositions, writePositions } from './stream-position.ts'

it.each([['0', []], ['123', [[1, '123']]], ['2:7', [[2, '7']]], ['1:123,2:456', [[1, '123'], [2, '456']]]])('should read %s', (text, positions) => {
  expect([...readPositions(text)]).toEqual(positions)
  expect(writePositions(readPositions(text))).toBe(text)
})

it.each(['', '-1', '1:', '1:2,', 'a', '1:2;3:4'])('should refuse "%s" and show what a position looks like', (text) => {
  expect(() => readPositions(text)).toThrow('it looks like 123 or 1:123,2:456')
})

it('should read what it writes, whatever the partitions', () => {
  const positions = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String)), { selector: ([partition]) => partition })
  fc.assert(fc.property(positions, (pairs) => {
    expect(readPositions(writePositions(new Map(pairs)))).toEqual(new Map(pairs))
  }))
})

it('should order positions beyond what a number holds', () => {
  fc.assert(fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), (left, right) => {
    expect(comesAfter(String(left), String(right))).toBe(left > right)
  }))
  expect(comesAfter('1', undefined)).toBe(true)
})
