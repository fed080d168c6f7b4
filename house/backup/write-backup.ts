import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { BackupError } from './backup-error.ts'
import { copiedColumns } from './copied-columns.ts'
import { houseSchemas } from '../house-schemas.ts'
import { type BackedUpSchema, type BackedUpTable, type Manifest, manifestFile } from './manifest.ts'
import { migrationsTable, tablesOf } from './tables-of.ts'

export interface Backup { client: Client; folder: string; say(line: string): void }

/**
 * Writes everything that the product knows into a new folder, as it stood at one moment: the product goes on meanwhile. The folder gets its name
 * when all of it is on disk. @throws BackupError
 */
export async function writeBackup({ client, folder, say }: Backup): Promise<Manifest> {
  if (await stat(folder).then(() => true, () => false)) throw new BackupError(`${folder} exists already: name a new folder.`)
  const draft = `${folder}.unfinished`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), schemas: [] }
  for (const { schema } of houseSchemas) manifest.schemas.push(...await writeSchema({ client, folder: draft, say }, schema))
  if (manifest.schemas.length === 0) throw new BackupError('The database holds nothing of the product: start it there once.')
  await client.query('COMMIT')
  await writeFile(join(draft, manifestFile), JSON.stringify(manifest, undefined, 2), { flush: true })
  await rename(draft, folder)
  return manifest
}

/** Nothing where the product has not needed the schema yet: without Kafka it has none for that, on a cluster none for the engine. */
async function writeSchema(backup: Backup, schema: string): Promise<BackedUpSchema[]> {
  const names = await tablesOf(backup.client, schema)
  if (names.length === 0) return []
  const { rows } = await backup.client.query(`SELECT name FROM "${schema}"."${migrationsTable}" ORDER BY applied_at, name`)
  const tables: BackedUpTable[] = []
  for (const name of names.filter((one) => one !== migrationsTable)) tables.push(await writeTable(backup, schema, name))
  backup.say(`${schema.padEnd(14)}${tables.reduce((sum, table) => sum + table.rows, 0)} rows`)
  return [{ schema, migrations: rows.map((row) => row.name), tables }]
}

async function writeTable({ client, folder }: Backup, schema: string, name: string): Promise<BackedUpTable> {
  const columns = await copiedColumns(client, schema, name)
  const file = `${schema}.${name}.copy.zst`
  const hash = createHash('sha256')
  const hashed = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk))
  const copy = client.query(copyTo(`COPY "${schema}"."${name}" (${columns.map((column) => `"${column}"`).join(', ')}) TO STDOUT`))
  await pipeline(copy, createZstdCompress(), hashed, createWriteStream(join(folder, file), { flush: true }))
  return { name, columns, rows: copy.rowCount, file, sha256: hash.digest('hex') }
}
