import { migrateSchema } from '@souffleur/engine'
import knex, { type Knex } from 'knex'
import { createLibrary } from './migrations/create-library.ts'

/** Schema of this room; nobody else reads its tables. */
const librarySchema = 'library'

/** Brings the schema `library` up to date and connects to it. The caller destroys the connections. */
export async function openLibraryDatabase(connectionString: string): Promise<Knex> {
  await migrateSchema({ connectionString, schema: librarySchema, migrations: [createLibrary] })
  return knex({ client: 'pg', connection: connectionString, searchPath: [librarySchema], pool: { min: 0, max: 6 } })
}
