import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { DatabaseUnreachableError, migrateSchema, NewerSchemaError, type Migration } from '../../src/index.ts'
import { connect } from '../../src/store/postgres/connect.ts'
import { startScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let database: ScratchDatabase
let connectionString: string
beforeAll(async () => { database = await startScratchDatabase() })
beforeEach(async () => { connectionString = await database.newDatabase() })
afterAll(() => database.stop())

const table = (name: string): Migration => ({ name, up: (knex) => knex.schema.createTable(name, (columns) => { columns.increments() }) })
const broken: Migration = { name: 'broken', up: (knex) => knex.raw('SELECT nothing FROM nowhere') }
const migrate = (...migrations: Migration[]) => migrateSchema({ connectionString, schema: 'room', migrations })

it('should run each migration once, in a schema of its own', async () => {
  await migrate(table('a'))
  await migrate(table('a'), table('b'))
  expect(await tablesIn('room')).toEqual(['a', 'b', 'migrations'])
})

it('should let two processes start at once', async () => {
  await Promise.all([migrate(table('a')), migrate(table('a'))])
  expect(await tablesIn('room')).toEqual(['a', 'migrations'])
})

it('should leave nothing behind when a migration fails', async () => {
  await expect(migrate(table('a'), broken)).rejects.toThrow('nowhere')
  expect(await tablesIn('room')).toEqual([])
})

it('should refuse a store that a newer version has written', async () => {
  await migrate(table('a'), table('later'))
  await expect(migrate(table('a'))).rejects.toThrow(NewerSchemaError)
})

it('should say that the database cannot be reached', async () => {
  await expect(migrateSchema({ connectionString: 'postgresql://127.0.0.1:1/x', schema: 'room', migrations: [] })).rejects.toThrow(DatabaseUnreachableError)
})

async function tablesIn(schema: string): Promise<string[]> {
  const client = await connect(connectionString)
  const { rows } = await client.query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1', [schema])
  await client.end()
  return rows.map(({ name }) => name)
}
