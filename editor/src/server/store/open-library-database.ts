import { knexSettings, migrateSchema } from '@souffleur/engine'
import knex, { type Knex } from 'knex'
import { librarySchema } from './library-schema.ts'

/** Brings the schema `library` up to date and connects to it. The caller destroys the connections. */
export async function openLibraryDatabase(connectionString: string): Promise<Knex> {
  await migrateSchema({ connectionString, ...librarySchema })
  return knex({ ...knexSettings(connectionString, 6), searchPath: [librarySchema.schema] })
}
