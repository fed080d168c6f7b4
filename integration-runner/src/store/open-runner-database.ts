import { migrateSchema } from '@souffleur/engine'
import knex, { type Knex } from 'knex'
import { createRunner } from './migrations/create-runner.ts'

/** Schema of this room; nobody else reads its tables. */
const runnerSchema = 'runner'

/** Brings the schema `runner` up to date and connects to it. The caller destroys the connections. */
export async function openRunnerDatabase(connectionString: string): Promise<Knex> {
  await migrateSchema({ connectionString, schema: runnerSchema, migrations: [createRunner] })
  return knex({ client: 'pg', connection: connectionString, searchPath: [runnerSchema], pool: { min: 0, max: 6 } })
}
