import knex, { type Knex } from 'knex'
import { createLibrary } from './migrations/create-library.ts'

const migrations: { [name: string]: Knex.Migration } = { '001-create-library': createLibrary }

/** Schema of this room; nobody else reads its tables. */
export const librarySchema = 'library'

/** Connects to Postgres and brings the schema `library` up to date. The caller destroys it. */
export async function openLibraryDatabase(connectionString: string): Promise<Knex> {
  const database = knex({ client: 'pg', connection: connectionString, searchPath: [librarySchema], pool: { min: 0, max: 6 } })
  try {
    await database.raw(`create schema if not exists ${librarySchema}`)
    await database.migrate.latest({ migrationSource, schemaName: librarySchema })
  } catch (error) {
    await database.destroy()
    throw error
  }
  return database
}

const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => migrations[name]!,
}
