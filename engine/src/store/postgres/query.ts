import type { ClientBase, Pool } from 'pg'
import type { Statement } from './statements/statement.ts'

/** Runs a prepared statement; its rows. */
export async function query<Row = { [column: string]: any }>(client: ClientBase | Pool, statement: Statement, values: unknown[]): Promise<Row[]> {
  const { rows } = await client.query({ ...statement, values })
  return rows
}
