import { migrateSchema } from '@souffleur/engine'
import pg from 'pg'
import { limits } from '../limits.ts'
import { firstTables } from './migrations/first-tables.ts'

/** A pool of connections to the migrated schema `conversations`. `onError` hears of idle connections that broke; the pool replaces them. */
export async function openDatabase(connectionString: string, onError: (error: Error) => void): Promise<pg.Pool> {
  await migrateSchema({ connectionString, schema: 'conversations', migrations: [firstTables] })
  const pool = new pg.Pool({ connectionString, max: limits.databaseConnections, application_name: 'souffleur bot-api' })
  pool.on('error', onError)
  return pool
}
