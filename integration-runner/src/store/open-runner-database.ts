import { knexSettings, migrateSchema } from '@souffleur/engine'
import knex, { type Knex } from 'knex'
import { runnerSchema } from './runner-schema.ts'

/** Brings the schema `runner` up to date and connects to it. The caller destroys the connections. */
export async function openRunnerDatabase(connectionString: string): Promise<Knex> {
  await migrateSchema({ connectionString, ...runnerSchema })
  return knex({ ...knexSettings(connectionString, 6), searchPath: [runnerSchema.schema] })
}
