import { join } from 'node:path'
import { startEmbeddedPostgres, startEngine, type ExportedRecord } from '@souffleur/engine'
import { compareWithLog, readAllRecords } from '@souffleur/engine/testing'
import pg from 'pg'
import type { Remains } from './check.ts'

/** Tables that hold work in progress: empty when every session has ended. */
const tablesOfWork = ['units', 'owners', 'jobs', 'timers', 'message_subscriptions', 'closing_subscriptions']

/** Opens what a stopped product left, and reads its log and what lies in its tables. */
export async function readRemains(dataDir: string): Promise<Pick<Remains, 'records' | 'leftovers' | 'differences'>> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  try {
    const { connectionString } = postgres
    return { leftovers: await countRows(connectionString), differences: await compareWithLog(connectionString), records: await readLog(connectionString) }
  } finally {
    await postgres.stop()
  }
}

async function countRows(connectionString: string): Promise<{ [table: string]: number }> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const counts: { [table: string]: number } = {}
  for (const table of tablesOfWork) counts[table] = Number((await client.query(`SELECT count(*) FROM engine.${table}`)).rows[0].count)
  await client.end()
  return counts
}

async function readLog(connectionString: string): Promise<ExportedRecord[]> {
  const engine = await startEngine({ connectionString })
  const records = await readAllRecords(engine)
  await engine.stop()
  return records
}
