import type { ClientBase, Pool, QueryResult } from 'pg'
import { explainSilence } from './explain-silence.ts'
import type { Statement } from './statements/statement.ts'

/** Runs a prepared statement; its rows. */
export async function query<Row = { [column: string]: any }>(client: ClientBase | Pool, statement: Statement, values: unknown[]): Promise<Row[]> {
  const { rows }: QueryResult = await client.query({ ...statement, values }).catch(explainSilence)
  return rows
}
