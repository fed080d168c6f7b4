import { expect, it } from 'vitest'
import { fromBorderKey, partitionOfKey, toBorderKey } from './border-key.ts'

it('should give keys as Zeebe does', () => {
  expect(toBorderKey(1, 1)).toBe('2251799813685249')
  expect(toBorderKey(1, -1)).toBe('-1')
})

it.each([[1, 1], [1, 123_456_789], [3, 2 ** 40], [4000, 7]])('should find the way back: partition %i, key %i', (partitionId, key) => {
  expect(fromBorderKey(partitionId, toBorderKey(partitionId, key))).toBe(key)
  expect(partitionOfKey(toBorderKey(partitionId, key))).toBe(partitionId)
})

it('should give a foreign key back as it was written', () => {
  expect(toBorderKey(1, fromBorderKey(1, '5')!)).toBe('5')
})

it.each(['', 'abc', '1.5', '12345678901234567890'])('should see that %j is no key', (text) => {
  expect(fromBorderKey(1, text)).toBeUndefined()
})
