import type { Client } from 'pg'

/** Where `migrateSchema` keeps a schema's history. */
export const migrationsTable = 'migrations'

/** A schema's tables; those that others refer to stand before them. */
export async function tablesOf(client: Client, schema: string): Promise<string[]> {
  const { rows } = await client.query('SELECT relname AS name FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident($1)) AND relkind = \'r\' ORDER BY relname', [schema])
  const { rows: references } = await client.query(
    `SELECT child.relname AS child, parent.relname AS parent
     FROM pg_constraint JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
     WHERE contype = 'f' AND connamespace = to_regnamespace(quote_ident($1)) AND conrelid <> confrelid`,
    [schema],
  )
  const placed = new Set<string>()
  const place = (table: string): void => {
    if (placed.has(table)) return
    for (const { child, parent } of references) if (child === table) place(parent)
    placed.add(table)
  }
  for (const { name } of rows) place(name)
  return [...placed]
}
