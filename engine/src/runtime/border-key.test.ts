import { expect, it } from 'vitest'
import { fromBorderKey, partitionOfKey, toBorderKey } from './border-key.ts'

it('should give keys as Zeebe does', () => {
  expect(toBorderKey(1)).toBe('2251799813685249')
  expect(toBorderKey(-1)).toBe('-1')
})

it.each([[1, 1], [1, 123_456_789], [3, 2 * 2 ** 51 + 2 ** 40], [4, 2 ** 53 - 1]])('should find the way back: partition %i, key %i', (partitionId, key) => {
  expect(fromBorderKey(toBorderKey(key))).toBe(key)
  expect(partitionOfKey(toBorderKey(key))).toBe(partitionId)
})

it('should give a foreign key back as it was written', () => {
  expect(toBorderKey(fromBorderKey('5')!)).toBe('5')
})

it.each(['', 'abc', '1.5', '12345678901234567890'])('should see that %j is no key', (text) => {
  expect(fromBorderKey(text)).toBeUndefined()
})
