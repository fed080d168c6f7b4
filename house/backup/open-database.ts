import { join } from 'node:path'
import { connectToEmbeddedPostgres } from '@souffleur/engine'
import pg from 'pg'
import { readEnvironment } from '../environment/environment.ts'

/** The database that `npm start` would use here: by `DATABASE_URL`, else the embedded one under `DATA_DIR`, which is started for as long as this takes where it does not run. */
export async function openDatabase(): Promise<{ connectionString: string; client: pg.Client; close(): Promise<void> }> {
  const { databaseUrl, dataDir } = readEnvironment(process.env)
  const server = databaseUrl ? { connectionString: databaseUrl, leave: async () => undefined } : await connectToEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  const client = new pg.Client({ connectionString: server.connectionString, application_name: 'souffleur backup' })
  await client.connect()
  const close = async (): Promise<void> => {
    await client.end()
    await server.leave()
  }
  return { connectionString: server.connectionString, client, close }
}
