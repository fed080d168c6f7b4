import { answerTimeout, migrateSchema, replaceWhenSilent } from '@souffleur/engine'
import knex, { type Knex } from 'knex'
import { librarySchema } from './library-schema.ts'

/** Brings the schema `library` up to date and connects to it. The caller destroys the connections. */
export async function openLibraryDatabase(connectionString: string): Promise<Knex> {
  await migrateSchema({ connectionString, ...librarySchema })
  return knex({ client: 'pg', connection: { connectionString, connectionTimeoutMillis: answerTimeout }, searchPath: [librarySchema.schema], pool: { min: 0, max: 6, afterCreate: replaceWhenSilent } })
}
