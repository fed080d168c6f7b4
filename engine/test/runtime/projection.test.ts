import knex, { type Knex } from 'knex'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore, migrateSchema, startEngine, type Engine } from '../../src/index.ts'
import { cursorTable, startProjection, type Projection } from '../../src/projections/index.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'

const schema = 'reports'
const countTable = { name: 'message-counts', up: (database: Knex) => database.schema.createTable('message_counts', (table) => { table.integer('count') }) }

/** Counts messages; fails once in the middle. */
function countMessages(): Projection {
  let failures = 1
  return {
    name: 'message-counts',
    fold: async (records, transaction) => {
      const published = records.filter(({ valueType, intent }) => valueType === 'MESSAGE' && intent === 'PUBLISHED').length
      await transaction.withSchema(schema).table('message_counts').insert({ count: published })
      if (published && failures-- > 0) throw new Error('the database has a bad moment')
    },
  }
}

let database: ScratchDatabase
let tables: Knex
let engine: Engine
beforeAll(async () => {
  database = await startScratchDatabase()
  const connectionString = await database.newDatabase()
  await migrateSchema({ connectionString, schema, migrations: [cursorTable, countTable] })
  tables = knex({ client: 'pg', connection: connectionString })
  engine = await startEngine({ store: createMemoryStore() })
})
afterAll(async () => {
  await engine.stop()
  await tables.destroy()
  await database.stop()
})

it('should fold every record once, also after failures and restarts', async () => {
  const publish = (name: string) => engine.client.publishMessage({ name, correlationKey: '' })
  const counted = async () => Number((await tables.withSchema(schema).table('message_counts').sum({ total: 'count' }))[0]!.total)
  await publish('before')
  const first = await startProjection(countMessages(), { records: engine.records, knex: tables, schema })
  await publish('live')
  await expect.poll(counted, { timeout: 10_000 }).toBe(2)
  first.close()
  await publish('while nobody listened')
  const second = await startProjection(countMessages(), { records: engine.records, knex: tables, schema })
  await expect.poll(counted, { timeout: 10_000 }).toBe(3)
  second.close()
})
