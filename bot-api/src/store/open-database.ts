import { answerTimeout, breakWhenSilent, migrateSchema } from '@souffleur/engine'
import pg from 'pg'
import { limits } from '../limits.ts'
import { conversationsSchema } from './conversations-schema.ts'
import { Lane } from './lane.ts'

/** `database`: for whoever asks; `lane`: for the writer alone. */
export interface Database { database: pg.Pool; lane: Lane }

/** Opens the migrated schema `conversations`. `onError` hears of connections that broke, whether idle or between two queries; the pools replace them. */
export async function openDatabase(connectionString: string, onError: (error: Error) => void): Promise<Database> {
  await migrateSchema({ connectionString, ...conversationsSchema })
  const database = new pg.Pool({ connectionString, connectionTimeoutMillis: answerTimeout, max: limits.databaseConnections, application_name: 'souffleur sessions' })
  const single = new pg.Pool({ connectionString, connectionTimeoutMillis: answerTimeout, max: 1, idleTimeoutMillis: 0, pipeline: true, application_name: 'souffleur session writer', idle_in_transaction_session_timeout: limits.idleTransaction } as pg.PoolConfig)
  for (const pool of [database, single]) {
    pool.on('error', onError)
    // The pool listens to idle connections only: one that breaks while it is lent out would end the process.
    pool.on('connect', (client) => client.on('error', onError))
    pool.on('connect', (client) => breakWhenSilent(client))
  }
  return { database, lane: new Lane(single) }
}
