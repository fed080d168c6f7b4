import { expect, it } from 'vitest'
import { readPositions } from '../runtime/stream-position.ts'
import { StoredOffsets } from './stored-offsets.ts'

const delivery = (partition: number, next: number, positions: string) => ({ partition, next: BigInt(next), positions: readPositions(positions) })
const take = (offsets: StoredOffsets, stored: string) => offsets.take(readPositions(stored))

it('should commit nothing that is not stored', () => {
  const offsets = new StoredOffsets()
  offsets.delivered(delivery(0, 10, '1:9'))
  offsets.delivered(delivery(0, 20, '1:19,2:5'))
  expect(take(offsets, '8')).toEqual([])
  expect(take(offsets, '9')).toEqual([{ partition: 0, offset: '10' }])
  expect(take(offsets, '1:30,2:4')).toEqual([])
  expect(take(offsets, '1:30,2:5')).toEqual([{ partition: 0, offset: '20' }])
})

it('should commit deliveries without records once what lies before is stored', () => {
  const offsets = new StoredOffsets()
  offsets.delivered(delivery(0, 1, '0'))
  offsets.delivered(delivery(0, 2, '1:7'))
  offsets.delivered(delivery(0, 3, '0'))
  expect(take(offsets, '0')).toEqual([{ partition: 0, offset: '1' }])
  expect(take(offsets, '7')).toEqual([{ partition: 0, offset: '3' }])
})

it('should keep the partitions of the topic apart', () => {
  const offsets = new StoredOffsets()
  offsets.delivered(delivery(1, 5, '1:50'))
  offsets.delivered(delivery(2, 6, '2:60'))
  expect(take(offsets, '2:60')).toEqual([{ partition: 2, offset: '6' }])
  expect(take(offsets, '1:50,2:60')).toEqual([{ partition: 1, offset: '5' }])
})

it('should forget what comes again', () => {
  const offsets = new StoredOffsets()
  offsets.delivered(delivery(0, 10, '9'))
  offsets.forget()
  expect(take(offsets, '9')).toEqual([])
})
