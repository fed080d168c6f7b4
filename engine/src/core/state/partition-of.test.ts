import { expect, it } from 'vitest'
import { keysBefore, partitionOf, partitionOfMessages } from './partition-of.ts'

it.each([1, 2, 3, 4])('should find the partition %i in its keys', (partitionId) => {
  expect(partitionOf(keysBefore(partitionId) + 1)).toBe(partitionId)
  expect(partitionOf(keysBefore(partitionId) + 2 ** 51 - 1)).toBe(partitionId)
  expect(Number.isSafeInteger(keysBefore(partitionId) + 2 ** 51 - 1)).toBe(true)
})

// Java: Math.abs("order-1".hashCode() % 3) + 1 and so on; bytes above 127 count as negative, unlike in String.hashCode.
it.each([['', 3, 1], ['a', 3, 2], ['b', 3, 3], ['order-1', 3, 3], ['order-2', 3, 2], ['ключ', 3, 3], ['order-1', 1, 1]])('should send messages for %j of %i partitions to %i', (correlationKey, count, partitionId) => {
  expect(partitionOfMessages(correlationKey, count)).toBe(partitionId)
})
