import pg from 'pg'

/** How long an answer may take before the database counts as away, in ms. */
const patience = 1_000

/** Asks the database whether it answers, over one connection of its own. */
export interface DatabaseProbe { answers(): Promise<boolean>; stop(): Promise<void> }

export function openDatabaseProbe(connectionString: string): DatabaseProbe {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: patience, query_timeout: patience, application_name: 'souffleur probe' })
  pool.on('error', () => undefined)
  return { answers: () => pool.query('SELECT 1').then(() => true, () => false), stop: () => pool.end() }
}
