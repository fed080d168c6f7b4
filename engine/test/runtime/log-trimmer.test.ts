import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../../src/index.ts'
import { LogTrimmer, type LogTrimmerParts } from '../../src/runtime/log-trimmer.ts'
import { systemClock } from '../../src/runtime/system-clock.ts'
import { batch } from '../store/describe-store.ts'

let store: Store
let trimmer: LogTrimmer
let readers: ReturnType<LogTrimmerParts['readers']>
beforeEach(async () => {
  store = createMemoryStore()
  const { writer } = (await store.takePartition(1, 1))!
  for (const after of [0, 1, 2, 3, 4]) await writer.append(batch({ after }))
  readers = []
  trimmer = new LogTrimmer({ partitionId: 1, store, readers: () => readers, isLeader: () => true, isShared: false, clock: systemClock, log: () => undefined, retention: { records: 1 } })
})
afterEach(() => trimmer.stop())

const positions = async () => (await store.readLog(1, 0, 10)).map(({ position }) => position)

it('should keep as many records as it was told to', async () => {
  expect(await trimmer.trim()).toBe(4)
  expect(await positions()).toEqual([5])
})

it('should take nothing that somebody still reads', async () => {
  readers = [{ name: 'report', position: 3 }, { name: undefined, position: 2 }]
  await trimmer.trim()
  expect(await positions()).toEqual([3, 4, 5])
})

it('should keep what a reader needs that is not back yet', async () => {
  readers = [{ name: 'report', position: 2 }]
  await trimmer.trim()
  readers = []
  await trimmer.trim()
  expect(await positions()).toEqual([3, 4, 5])
})
