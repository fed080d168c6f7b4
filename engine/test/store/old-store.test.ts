import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrateSchema, NewerSchemaError, startEngine } from '../../src/index.ts'
import { connect } from '../../src/store/postgres/connect.ts'
import { createPostgresStore } from '../../src/store/postgres/create-postgres-store.ts'
import { firstTables } from '../../src/store/postgres/migrations/first-tables.ts'
import { signalSubscriptions } from '../../src/store/postgres/migrations/signal-subscriptions.ts'
import { startScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let database: ScratchDatabase
beforeAll(async () => { database = await startScratchDatabase() })
afterAll(() => database.stop())

it('should read the log of the first version, and go on behind it', async () => {
  const connectionString = await database.newDatabase()
  await migrateSchema({ connectionString, schema: 'engine', migrations: [firstTables, signalSubscriptions] })
  await run(connectionString, `INSERT INTO engine.partitions (id, last_position) VALUES (1, 2); INSERT INTO engine.log (partition_id, position, last_position, text) VALUES (1, 1, 2, '[7]')`)
  const store = await createPostgresStore(connectionString)
  const { writer } = (await store.takePartition(1, 60_000))!
  await writer.append({ after: 2, lastPosition: 3, lastKey: 1, leaseMs: 60_000, log: [{ position: 3, lastPosition: 3, text: '[8]' }], tables: [] })
  expect(await store.readLog(1, 0, 10)).toEqual([{ position: 1, lastPosition: 2, text: '[7]' }, { position: 3, lastPosition: 3, text: '[8]' }])
  await writer.release()
  await store.close()
})

it('should take a store of the first version for one with a single partition', async () => {
  const connectionString = await database.newDatabase()
  await migrateSchema({ connectionString, schema: 'engine', migrations: [firstTables] })
  await run(connectionString, 'INSERT INTO engine.partitions (id, last_position, last_key) VALUES (1, 0, 7)')
  await expect(startEngine({ connectionString, partitions: 2 })).rejects.toThrow('This database has had 1 partition since its first start, and PARTITIONS is 2.')
  const engine = await startEngine({ connectionString })
  expect(await engine.client.publishMessage({ name: 'n', correlationKey: 'k' })).toEqual({ key: '2251799813685256' })
  await engine.stop()
})

it('should not open a store that a newer version has written', async () => {
  const connectionString = await database.newDatabase()
  const store = await createPostgresStore(connectionString)
  await store.close()
  await run(connectionString, `INSERT INTO engine.migrations (name) VALUES ('9999-from-the-future')`)
  const opening = startEngine({ connectionString })
  await expect(opening).rejects.toThrow(NewerSchemaError)
  await expect(opening).rejects.toThrow('The database schema "engine" was written by a newer version of Souffleur (it has 9999-from-the-future). Start that version, or restore a backup made by this one.')
})

async function run(connectionString: string, sql: string): Promise<void> {
  const client = await connect(connectionString)
  await client.query(sql)
  await client.end()
}
