import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FencedError } from '../../src/store/fenced-error.ts'
import { createPostgresStore } from '../../src/store/postgres/create-postgres-store.ts'
import { batch, describeStore } from './describe-store.ts'
import { startScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let database: ScratchDatabase
beforeAll(async () => { database = await startScratchDatabase() }, 60_000)
afterAll(() => database.stop())

describeStore('Postgres', async () => createPostgresStore(await database.newDatabase()))

it('should store nothing of a batch when its last row cannot be stored, nor of those sent behind it', async () => {
  const store = await createPostgresStore(await database.newDatabase())
  const { writer } = (await store.takePartition(1, 60_000))!
  await writer.append(batch({}))
  const put = (text: string) => [{ table: 'units', put: [{ key: 1, text: 'fits' }], deleted: [] }, { table: 'owners', put: [{ key: 2, text }], deleted: [] }]
  const sent = [writer.append(batch({ after: 1, tables: put('no zero: \0') })), writer.append(batch({ after: 2, tables: put('fits') }))]
  expect((await Promise.allSettled(sent)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await writer.loadRows('units', [1])).toEqual([])
  expect(await store.lastPosition(1)).toBe(1)
  await writer.release()
  await store.close()
})

describe('two processes on one Postgres', () => {
  it('should fence a writer whose lease has run out', async () => {
    const address = await database.newDatabase()
    const [first, second] = [await createPostgresStore(address), await createPostgresStore(address)]
    const frozen = (await first.takePartition(1, -1))!
    const successor = (await second.takePartition(1, 60_000))!
    await expect(frozen.writer.append(batch({}))).rejects.toThrow(FencedError)
    await expect(frozen.writer.renew(1000)).rejects.toThrow(FencedError)
    await successor.writer.append(batch({}))
    await Promise.all([frozen.writer.release(), successor.writer.release(), first.close(), second.close()])
  })

  it('should agree on how many partitions there are where both begin at once', async () => {
    const address = await database.newDatabase()
    const store = await createPostgresStore(address)
    const other = new Client(address)
    await other.connect()
    await other.query('BEGIN; INSERT INTO engine.layout (partition_count) VALUES (2)')
    const kept = store.keepPartitionCount!(3)
    await expect.poll(async () => (await other.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount).toBe(1)
    await other.query('COMMIT')
    expect(await kept).toBe(2)
    await Promise.all([other.end(), store.close()])
  })

  it('should hear at once when a writer gives the partition up', async () => {
    const address = await database.newDatabase()
    const [first, second] = [await createPostgresStore(address), await createPostgresStore(address)]
    let heard = false
    const stop = second.onRelease!(1, () => { heard = true })
    await expect.poll(async () => {
      const taken = await first.takePartition(1, 60_000)
      await taken!.writer.release()
      return heard
    }).toBe(true)
    stop()
    await Promise.all([first.close(), second.close()])
  })
})
