import { answerTimeout, migrateSchema, replaceWhenSilent } from '@souffleur/engine'
import knex, { type Knex } from 'knex'
import { runnerSchema } from './runner-schema.ts'

/** Brings the schema `runner` up to date and connects to it. The caller destroys the connections. */
export async function openRunnerDatabase(connectionString: string): Promise<Knex> {
  await migrateSchema({ connectionString, ...runnerSchema })
  return knex({ client: 'pg', connection: { connectionString, connectionTimeoutMillis: answerTimeout }, searchPath: [runnerSchema.schema], pool: { min: 0, max: 6, afterCreate: replaceWhenSilent } })
}
