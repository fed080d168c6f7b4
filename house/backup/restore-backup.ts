import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { librarySchema } from '@souffleur/editor'
import { migrateSchema } from '@souffleur/engine'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BackupError } from './backup-error.ts'
import { houseSchemas } from '../house-schemas.ts'
import { type BackedUpSchema, type BackedUpTable, type Manifest, readManifest } from './manifest.ts'
import { migrationsTable, tablesOf } from './tables-of.ts'

export interface Restoration {
  client: Client
  connectionString: string
  folder: string
  /** Throws away what the database holds. */
  replace: boolean
  /** Scripts, versions, releases and functions alone, for a house with another engine, which is given a version when it is first needed. */
  libraryOnly: boolean
  say(line: string): void
}

/**
 * Brings a database to where it stood when the backup was made, on the same or a newer version of the product: the schemas are made as they were
 * then, and the next start takes them further. All rows come in one transaction: what breaks off leaves empty tables. @throws BackupError
 */
export async function restoreBackup({ client, connectionString, folder, replace, libraryOnly, say }: Restoration): Promise<Manifest> {
  const whole = await readManifest(folder)
  const manifest = libraryOnly ? { ...whole, schemas: whole.schemas.filter(({ schema }) => schema === librarySchema.schema) } : whole
  for (const schema of manifest.schemas) refuseUnknown(schema)
  for (const { tables } of manifest.schemas) for (const table of tables) await verify(folder, table)
  await refuseWhileRunning(client)
  if (replace) for (const { schema } of manifest.schemas) await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)
  else await refuseIfFilled(client, manifest)
  for (const { schema, migrations } of manifest.schemas) await migrateSchema({ connectionString, schema, migrations: historyOf(schema).filter(({ name }) => migrations.includes(name)) })
  await client.query('BEGIN')
  for (const schema of manifest.schemas) {
    for (const table of schema.tables) await readTable({ client, folder }, schema.schema, table)
    say(`${schema.schema.padEnd(14)}${schema.tables.reduce((sum, { rows }) => sum + rows, 0)} rows`)
  }
  await client.query('COMMIT')
  if (libraryOnly) await forgetDefinitions(client, connectionString)
  return manifest
}

/** The versions' definitions are another engine's. */
async function forgetDefinitions(client: Client, connectionString: string): Promise<void> {
  await migrateSchema({ connectionString, ...librarySchema })
  await client.query(`UPDATE "${librarySchema.schema}".versions SET process_definition_key = NULL`)
}

const historyOf = (schema: string) => houseSchemas.find((own) => own.schema === schema)?.migrations ?? []

function refuseUnknown({ schema, migrations }: BackedUpSchema): void {
  const unknown = migrations.filter((name) => !historyOf(schema).some((known) => known.name === name))
  if (unknown.length > 0) throw new BackupError(`This backup was made by a newer version of Souffleur (schema "${schema}" has ${unknown.join(', ')}). Restore it with that version.`)
}

async function verify(folder: string, { file, sha256 }: BackedUpTable): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, file)), hash).catch((error: Error) => { throw new BackupError(`The backup is not whole: ${error.message}.`) })
  if (hash.digest('hex') !== sha256) throw new BackupError(`The backup is damaged: ${file} is not what was written. Take another copy of it.`)
}

async function refuseWhileRunning(client: Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'souffleur %' AND application_name NOT LIKE 'souffleur owner %'")
  if (rowCount) throw new BackupError('The product runs on this database: stop it first (Ctrl+C), then restore.')
}

async function refuseIfFilled(client: Client, { schemas }: Manifest): Promise<void> {
  for (const { schema } of schemas) {
    for (const table of await tablesOf(client, schema)) {
      if (table !== migrationsTable && (await client.query(`SELECT 1 FROM "${schema}"."${table}" LIMIT 1`)).rowCount) {
        throw new BackupError(`The database is not empty: "${schema}"."${table}" holds rows. Restore into a new one (DATA_DIR or DATABASE_URL), or add --replace to throw away what it holds.`)
      }
    }
  }
}

async function readTable({ client, folder }: { client: Client; folder: string }, schema: string, { name, columns, rows, file }: BackedUpTable): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  await client.query(`TRUNCATE "${schema}"."${name}" CASCADE`)
  const copy = client.query(copyFrom(`COPY "${schema}"."${name}" (${list}) FROM STDIN`))
  await pipeline(createReadStream(join(folder, file)), createZstdDecompress(), copy)
  if (copy.rowCount !== rows) throw new BackupError(`The backup is damaged: ${file} holds ${copy.rowCount} rows instead of ${rows}.`)
  await continueCounters(client, `"${schema}"."${name}"`, columns)
}

/** Numbers that the database gives go on behind the highest. */
async function continueCounters(client: Client, table: string, columns: string[]): Promise<void> {
  const { rows } = await client.query('SELECT name, pg_get_serial_sequence($1, name) AS counter FROM unnest($2::text[]) name WHERE pg_get_serial_sequence($1, name) IS NOT NULL', [table, columns])
  for (const { name, counter } of rows) await client.query(`SELECT setval($1, coalesce(max("${name}"), 0) + 1, false) FROM ${table}`, [counter])
}
