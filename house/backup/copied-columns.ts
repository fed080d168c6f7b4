import type { Client } from 'pg'

/** Columns that hold what nobody can compute, in their order. */
export async function copiedColumns(client: Client, schema: string, table: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = format('%I.%I', $1::text, $2::text)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [schema, table],
  )
  return rows.map(({ name }) => name)
}
