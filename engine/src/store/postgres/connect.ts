import { Client, type ClientConfig } from 'pg'
import { DatabaseUnreachableError } from './database-unreachable-error.ts'

/** How long a connection may take, in ms. */
const connectTimeout = 10_000

/** An open connection; rejects with `DatabaseUnreachableError`. The caller ends it. */
export async function connect(connectionString: string, options: ClientConfig = {}): Promise<Client> {
  try {
    const client = new Client({ connectionString, connectionTimeoutMillis: connectTimeout, ...options })
    await client.connect()
    return client
  } catch (cause) {
    throw new DatabaseUnreachableError(connectionString, cause)
  }
}
