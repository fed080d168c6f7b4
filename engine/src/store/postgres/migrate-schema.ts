import knex, { type Knex } from 'knex'
import { connect } from './connect.ts'

/** One step of a schema's history. Names are kept in the store: never rename, never edit one that was released. */
export interface Migration {
  name: string
  /** Runs with `search_path` set to the schema; all waiting migrations share one transaction. */
  up(knex: Knex): Promise<unknown>
}

/** A room's own schema and how it came to be. */
export interface SchemaHistory { schema: string; migrations: Migration[] }

/** The store knows migrations that this program does not. */
export class NewerSchemaError extends Error {
  constructor(schema: string, names: string[]) {
    super(`The database schema "${schema}" was written by a newer version of Souffleur (it has ${names.join(', ')}). Start that version, or restore a backup made by this one.`)
    this.name = 'NewerSchemaError'
  }
}

const history = 'migrations'

/**
 * Brings a schema of its own up to date, in order, all or nothing, and remembers what it did in the schema's table `migrations`. Processes
 * that start together take turns. Rejects with `DatabaseUnreachableError` and `NewerSchemaError`.
 */
export async function migrateSchema({ connectionString, schema, migrations }: SchemaHistory & { connectionString: string }): Promise<void> {
  await (await connect(connectionString)).end()
  // knex would print a lost connection with its stack; the error we reject with says it in a sentence
  const database = knex({ client: 'pg', connection: connectionString, searchPath: [schema], pool: { min: 0, max: 1 }, log: { warn: () => undefined } })
  try {
    await database.transaction((transaction) => migrate(transaction, schema, migrations))
  } finally {
    await database.destroy()
  }
}

/** Changes nothing; rejects with `NewerSchemaError` where a newer program wrote the schema, and with `DatabaseUnreachableError`. */
export async function refuseNewerSchema({ connectionString, schema, migrations }: SchemaHistory & { connectionString: string }): Promise<void> {
  const client = await connect(connectionString)
  try {
    const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS exists', [`${schema}.${history}`])
    const applied = rows[0].exists ? (await client.query(`SELECT name FROM ${client.escapeIdentifier(schema)}.${history}`)).rows.map(({ name }): string => name) : []
    refuseUnknown(schema, applied, migrations)
  } finally {
    await client.end()
  }
}

function refuseUnknown(schema: string, applied: string[], migrations: Migration[]): void {
  const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length) throw new NewerSchemaError(schema, unknown)
}

async function migrate(transaction: Knex.Transaction, schema: string, migrations: Migration[]): Promise<void> {
  await transaction.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`souffleur migrations of ${schema}`])
  await transaction.raw('CREATE SCHEMA IF NOT EXISTS ??', [schema])
  await transaction.raw('CREATE TABLE IF NOT EXISTS ??.?? (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())', [schema, history])
  const applied: string[] = await transaction.withSchema(schema).from(history).pluck('name')
  refuseUnknown(schema, applied, migrations)
  for (const migration of migrations.filter(({ name }) => !applied.includes(name))) {
    await migration.up(transaction)
    await transaction.withSchema(schema).into(history).insert({ name: migration.name })
  }
}
