import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FencedError } from '../../src/store/fenced-error.ts'
import type { Batch, Store, TakenPartition } from '../../src/store/store.ts'

const leaseMs = 60_000

/** The contract of `Store`. `newStore` gives a store of its own, empty, to each test. */
export function describeStore(name: string, newStore: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store
    let partition: TakenPartition

    beforeEach(async () => {
      store = await newStore()
      partition = (await store.takePartition(1, leaseMs))!
    })

    afterEach(async () => {
      await partition.writer.release()
      await store.close()
    })

    it('should begin at zero', () => {
      expect(partition).toMatchObject({ lastPosition: 0, lastKey: 0, previousToken: 0 })
    })

    it('should give back the rows of a batch', async () => {
      await partition.writer.append(batch({ tables: [{ table: 'units', put: [{ key: 7, text: '{"a":"\\u0000\\"{},"}' }, { key: 8, text: '8' }], deleted: [] }] }))
      expect(await partition.writer.loadRows('units', [7, 9])).toMatchObject([{ key: 7, text: '{"a":"\\u0000\\"{},"}' }])
    })

    it('should replace and delete rows', async () => {
      await partition.writer.append(batch({ tables: [{ table: 'units', put: [{ key: 1, text: 'a' }, { key: 2, text: 'b' }], deleted: [] }] }))
      await partition.writer.append(batch({ after: 1, tables: [{ table: 'units', put: [{ key: 1, text: 'c' }], deleted: [2] }] }))
      expect(await partition.writer.loadRows('units', [1, 2])).toMatchObject([{ key: 1, text: 'c' }])
    })

    it.each(['plain', 'with\0zero', '"quoted', 'broken\ud800', 'long '.repeat(2_000)])('should find a row by any name: %j', async (key) => {
      await partition.writer.append(batch({ tables: [{ table: 'messageIds', put: [{ key, text: '1' }, { key: `${key}.`, text: '2' }], deleted: [] }] }))
      expect(await partition.writer.loadRows('messageIds', [key])).toMatchObject([{ key, text: '1' }])
    })

    it('should walk a group in order of keys, above a key', async () => {
      const put = [5, 3, 4, 9].map((key) => ({ key, group: key === 4 ? 'other' : 'mail', text: String(key) }))
      await partition.writer.append(batch({ tables: [{ table: 'jobs', put, deleted: [] }] }))
      const rows = await partition.writer.loadGroup('jobs', 'mail', { after: 3, limit: 1 })
      expect(rows.map(({ key }) => key)).toEqual([5])
    })

    it('should find what is due, earliest first', async () => {
      const put = [[1, 300], [2, 100], [3, 200], [4, undefined]].map(([key, due]) => ({ key: key!, due, text: '' }))
      await partition.writer.append(batch({ tables: [{ table: 'timers', put, deleted: [] }] }))
      expect((await partition.writer.loadDue('timers', 200, 10)).map(({ key }) => key)).toEqual([2, 3])
      expect(await partition.writer.nextDue('timers')).toBe(100)
      expect(await partition.writer.nextDue('messages')).toBeUndefined()
    })

    it('should give back the log after a position', async () => {
      await partition.writer.append({ ...batch({}), lastPosition: 5, log: [{ position: 1, lastPosition: 3, text: 'a' }, { position: 4, lastPosition: 5, text: 'b' }] })
      expect(await store.readLog(1, 3, 10)).toEqual([{ position: 4, lastPosition: 5, text: 'b' }])
      expect(await store.lastPosition(1)).toBe(5)
    })

    it('should trim what nobody needs once it is old or too far behind, a few batches at a time', async () => {
      for (const after of [0, 1, 2, 3]) await partition.writer.append(batch({ after }))
      const positions = async () => (await store.readLog(1, 0, 10)).map(({ position }) => position)
      expect(await store.trimLog(1, { through: 4, age: 60_000, before: 0 }, 10)).toBe(0)
      expect(await store.trimLog(1, { through: 4, age: 60_000, before: 1 }, 10)).toBe(1)
      expect(await store.trimLog(1, { through: 3, age: -60_000, before: 0 }, 1)).toBe(1)
      expect(await positions()).toEqual([3, 4])
      expect(await store.trimLog(1, { through: 3, age: -60_000, before: 0 }, 10)).toBe(1)
      expect(await positions()).toEqual([4])
      expect(await store.lastPosition(1)).toBe(4)
    })

    it('should remember how far readers have come', async () => {
      await store.keepReaders(1, [{ name: 'a', position: 3 }, { name: 'b', position: 5 }], 60_000)
      expect((await store.keepReaders(1, [{ name: 'a', position: 4 }], 60_000)).toSorted((x, y) => x.position - y.position)).toEqual([{ name: 'a', position: 4 }, { name: 'b', position: 5 }])
    })

    it('should take several batches in flight', async () => {
      await Promise.all([0, 1, 2].map((after) => partition.writer.append(batch({ after }))))
      expect(await store.lastPosition(1)).toBe(3)
    })

    it('should refuse a batch that does not join on, and change nothing', async () => {
      await expect(partition.writer.append(batch({ after: 9, tables: [{ table: 'units', put: [{ key: 1, text: '' }], deleted: [] }] }))).rejects.toThrow(FencedError)
      expect(await partition.writer.loadRows('units', [1])).toEqual([])
    })

    it('should refuse a writer that was replaced, though its batch joins on', async () => {
      const { writer } = partition
      await writer.release()
      partition = (await store.takePartition(1, leaseMs))!
      await expect(writer.append(batch({}))).rejects.toThrow()
    })

    it('should not give a partition to two', async () => {
      expect(await store.takePartition(1, leaseMs)).toBeUndefined()
    })

    it('should show committed rows to everybody', async () => {
      await partition.writer.append(batch({ tables: [{ table: 'outbox', put: [5, 7, 9].map((key) => ({ key, group: key === 9 ? '3' : '2', text: String(key) })), deleted: [] }, { table: 'inbox', put: [{ key: '2', text: '4' }], deleted: [] }] }))
      expect((await store.readGroup(1, 'outbox', '2', { after: 5, limit: 10 })).map(({ text }) => text)).toEqual(['7'])
      expect(await store.readRows(1, 'inbox', ['2', '3'])).toMatchObject([{ key: '2', text: '4' }])
    })

    it('should say who leads, for as long as somebody does', async () => {
      expect(await store.leaderOf(1)).toEqual({})
      expect(await store.leaderOf(2)).toBeUndefined()
      const other = (await store.takePartition(2, leaseMs, 'here:1'))!
      expect(await store.leaderOf(2)).toEqual({ address: 'here:1' })
      await other.writer.release()
      expect(await store.leaderOf(2)).toBeUndefined()
    })

    it('should pass news on to whoever listens', async () => {
      const heard: unknown[] = []
      const stop = store.onNews!((news) => heard.push(news))
      await expect.poll(() => {
        store.tell!({ kind: 'wanted', partitionId: 2 })
        return heard[0]
      }).toEqual({ kind: 'wanted', partitionId: 2 })
      stop()
    })

    it('should remember position and keys for the next writer', async () => {
      await partition.writer.append(batch({}))
      await partition.writer.release()
      const previous = partition
      partition = (await store.takePartition(1, leaseMs))!
      expect(partition).toMatchObject({ lastPosition: 1, lastKey: 10, previousToken: previous.token })
      expect(partition.token).toBeGreaterThan(previous.token)
    })
  })
}

/** One entry of the log at the position behind `after`. */
export function batch(members: Partial<Batch>): Batch {
  const position = (members.after ?? 0) + 1
  return { after: 0, lastPosition: position, lastKey: 10, leaseMs, log: [{ position, lastPosition: position, text: '[]' }], tables: [], ...members }
}
