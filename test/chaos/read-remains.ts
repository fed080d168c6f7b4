import { join } from 'node:path'
import { startEmbeddedPostgres, startEngine, type Engine, type ExportedRecord } from '@souffleur/engine'
import pg from 'pg'

/** Tables that hold work in progress: empty when every session has ended. */
const tablesOfWork = ['units', 'owners', 'jobs', 'timers', 'message_subscriptions', 'closing_subscriptions']

/** Opens what a stopped product left, and reads its log and what lies in its tables. */
export async function readRemains(dataDir: string): Promise<{ records: ExportedRecord[]; leftovers: { [table: string]: number } }> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  const leftovers = await countRows(postgres.connectionString)
  const engine = await startEngine({ connectionString: postgres.connectionString })
  const records = await readLog(engine)
  await engine.stop()
  await postgres.stop()
  return { records, leftovers }
}

async function countRows(connectionString: string): Promise<{ [table: string]: number }> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const counts = await Promise.all(tablesOfWork.map(async (table) => [table, Number((await client.query(`SELECT count(*) FROM engine.${table}`)).rows[0].count)]))
  await client.end()
  return Object.fromEntries(counts)
}

const marker = 'the end of what was there'

function readLog({ client, records }: Engine): Promise<ExportedRecord[]> {
  const all: ExportedRecord[] = []
  const read = new Promise<ExportedRecord[]>((resolve) => {
    const follower = records.follow('0', (batch) => {
      all.push(...batch)
      if (!batch.some(({ value }) => value.name === marker)) return
      follower.close()
      resolve(all)
    })
  })
  return client.publishMessage({ name: marker, correlationKey: '' }).then(() => read)
}
