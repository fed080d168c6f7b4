import pg from 'pg'
import type { Part } from '../front/front-door.ts'

/** How long an answer may take before the database counts as away, in ms. */
const patience = 1_000

/** Asks the database whether it answers, over one connection of its own: for the start page. */
export interface DatabaseProbe { part(): Promise<Part>; stop(): Promise<void> }

/** `version`: what is told while it answers. */
export function openDatabaseProbe(connectionString: string, version: string): DatabaseProbe {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: patience, query_timeout: patience, application_name: 'souffleur probe' })
  pool.on('error', () => undefined)
  const ask = (): Promise<Pick<Part, 'state' | 'detail'>> => pool.query('SELECT 1').then(() => ({ state: 'up', detail: version }), away)
  return { part: async () => ({ name: 'postgres', ...await ask() }), stop: () => pool.end() }
}

function away({ message }: Error): Pick<Part, 'state' | 'detail'> {
  return { state: 'down', detail: `it does not answer (${message.replace(/\.$/, '')}): look whether it runs and can be reached from here; everything goes on by itself once it does` }
}
