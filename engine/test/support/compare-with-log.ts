import pg from 'pg'
import { readLogText } from '../../src/runtime/read-log-text.ts'
import { columnsOf, indexKey } from '../../src/store/postgres/columns-of.ts'
import { createPostgresStore } from '../../src/store/postgres/create-postgres-store.ts'
import { indexText } from '../../src/store/postgres/index-text.ts'
import { numbersAsNumbers } from '../../src/store/postgres/numbers-as-numbers.ts'
import { sqlName } from '../../src/store/postgres/sql-name.ts'
import { stateTables, type StateTable } from '../../src/store/state-tables.ts'
import type { Store, StoredRow } from '../../src/store/store.ts'
import { LogFold } from './log-fold.ts'

const page = 100

/** How the rows of an engine's database differ from what its log folds to, as sentences. The log must be whole, and nobody may write meanwhile. */
export async function compareWithLog(connectionString: string): Promise<string[]> {
  const store = await createPostgresStore(connectionString)
  const client = new pg.Client({ connectionString, ...numbersAsNumbers })
  await client.connect()
  const { rows: partitions } = await client.query<{ id: number }>('SELECT id FROM engine.partitions ORDER BY id')
  const broken: string[] = []
  for (const { id: partitionId } of partitions) {
    const fold = new LogFold(partitionId, await readWholeLog(store, partitionId))
    for (const table of stateTables) broken.push(...fold.differences(table.name, await rowsOf(client, table, partitionId), asStored))
  }
  await client.end()
  await store.close()
  return broken
}

async function readWholeLog(store: Store, partitionId: number) {
  const records = []
  for (let position = 0, entries = await store.readLog(partitionId, position, page); entries.length; entries = await store.readLog(partitionId, position, page)) {
    for (const { text } of entries) records.push(...readLogText(text).flatMap((command) => command.records))
    position = entries.at(-1)!.lastPosition
  }
  return records
}

async function rowsOf(client: pg.Client, table: StateTable, partitionId: number): Promise<StoredRow[]> {
  const columns = columnsOf(table).map(({ name }) => name).join(', ')
  const { rows } = await client.query(`SELECT ${columns} FROM engine.${sqlName(table.name)} WHERE partition_id = $1`, [partitionId])
  return rows.map((row) => ({ key: row.key, group: row.group_name ?? undefined, due: row.due ?? undefined, text: row.text }))
}

const asStored = ({ key, group, due, text }: StoredRow): StoredRow => ({ key: indexKey(key), group: group === undefined ? undefined : indexText(group), due, text })
