import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../src/store/postgres/start-embedded-postgres.ts'

export interface ScratchDatabase {
  /** Address of a fresh database. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

/** A Postgres of its own for a suite, in a folder that goes away with it. */
export async function startScratchDatabase(): Promise<ScratchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'souffleur-test-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  let count = 0
  return {
    newDatabase: async () => {
      const name = `scratch${++count}`
      await run(postgres.connectionString, `CREATE DATABASE ${name}`)
      return postgres.connectionString.replace(/[^/]+$/, name)
    },
    stop: async () => {
      await postgres.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(sql)
  await client.end()
}
