import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FencedError } from '../../src/store/fenced-error.ts'
import { createPostgresStore } from '../../src/store/postgres/create-postgres-store.ts'
import { batch, describeStore } from './describe-store.ts'
import { startScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let database: ScratchDatabase
beforeAll(async () => { database = await startScratchDatabase() }, 60_000)
afterAll(() => database.stop())

describeStore('Postgres', async () => createPostgresStore(await database.newDatabase()))

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
