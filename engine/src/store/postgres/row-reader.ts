import type { Client, Pool } from 'pg'
import type { PartitionWriter, StoredRow } from '../store.ts'
import { indexKey } from './columns-of.ts'
import { indexText } from './index-text.ts'
import { query } from './query.ts'
import { statementsOf } from './table-statements.ts'

/** The rows of a partition as the connection sees them: the writer's its own, any other those that are committed. */
export function rowReader(client: Client | Pool, partitionId: number): Pick<PartitionWriter, 'loadRows' | 'loadGroup' | 'loadDue' | 'nextDue'> {
  return {
    loadRows: async (name, keys) => {
      const originals = new Map(keys.map((key) => [indexKey(key), key]))
      const rows = await query(client, statementsOf(name).load, [partitionId, [...originals.keys()]])
      return rows.map((row) => ({ ...toStoredRow(row), key: originals.get(row.key)! }))
    },
    loadGroup: async (name, group, { after, limit }) => (await query(client, statementsOf(name).group, [partitionId, indexText(group), after, limit])).map(toStoredRow),
    loadDue: async (name, until, limit) => (await query(client, statementsOf(name).due, [partitionId, until, limit])).map(toStoredRow),
    nextDue: async (name) => (await query(client, statementsOf(name).next, [partitionId]))[0]?.due ?? undefined,
  }
}

function toStoredRow(row: { [column: string]: any }): StoredRow {
  return { key: row.key, group: row.group_name ?? undefined, due: row.due ?? undefined, text: row.text }
}
