import type { Knex } from 'knex'
import type { Client } from 'pg'
import { answerTimeout, breakWhenSilent } from './break-when-silent.ts'

/** How long a query of a library, of reports or of a projection may take, in ms. */
const longestQuery = 30_000

/** How Knex connects: up to `max` connections at once, of which a silent one is broken and replaced. */
export function knexSettings(connectionString: string, max: number): Knex.Config {
  return { client: 'pg', connection: { connectionString, connectionTimeoutMillis: answerTimeout }, pool: { min: 0, max, afterCreate: replaceWhenSilent } }
}

function replaceWhenSilent(client: Client, done: (error: Error | null, client: Client) => void): void {
  breakWhenSilent(client, longestQuery)
  done(null, client)
}
