import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { FencedError } from '../fenced-error.ts'
import { stateTables, type StateTable } from '../state-tables.ts'
import type { Batch, PartitionWriter, StoredRow } from '../store.ts'
import { binaryArray } from './binary-array.ts'
import { columnsOf, indexKey, keyType } from './columns-of.ts'
import { explainRefusal } from './explain-refusal.ts'
import { indexText } from './index-text.ts'
import { writeLogData } from './log-data.ts'
import { query } from './query.ts'
import { runTogether, type FilledStatement } from './run-together.ts'
import { advancePartition } from './statements/advance-partition.ts'
import { appendLog } from './statements/append-log.ts'
import { deleteRows } from './statements/delete-rows.ts'
import { loadDue } from './statements/load-due.ts'
import { loadGroup } from './statements/load-group.ts'
import { loadRows } from './statements/load-rows.ts'
import { nextDue } from './statements/next-due.ts'
import { putRows } from './statements/put-rows.ts'
import { releasePartition } from './statements/release-partition.ts'
import { renewLease } from './statements/renew-lease.ts'

/** How long a connection that may be dead is asked to give the partition up, in ms. */
const releaseTimeout = 1_000

const statementsOf = (table: StateTable) => ({
  table, columns: columnsOf(table), put: putRows(table), delete: deleteRows(table), load: loadRows(table),
  group: loadGroup(table), due: loadDue(table), next: nextDue(table),
})
const tables = new Map(stateTables.map((table) => [table.name, statementsOf(table)]))

/** The writer of a partition over its own pipelined connection: everything it asks is answered in order. */
export function partitionWriter(client: Client, partitionId: number, token: number): PartitionWriter {
  return {
    append: (batch) => append(client, { partitionId, token }, batch),
    renew: async (leaseMs) => {
      const { rowCount } = await client.query({ ...renewLease, values: [partitionId, token, leaseMs] }).catch(explainRefusal(partitionId))
      if (!rowCount) throw new FencedError(partitionId)
    },
    loadRows: async (name, keys) => {
      const originals = new Map(keys.map((key) => [indexKey(key), key]))
      const rows = await query(client, tables.get(name)!.load, [partitionId, [...originals.keys()]])
      return rows.map((row) => ({ ...toStoredRow(row), key: originals.get(row.key)! }))
    },
    loadGroup: async (name, group, { after, limit }) => (await query(client, tables.get(name)!.group, [partitionId, indexText(group), after, limit])).map(toStoredRow),
    loadDue: async (name, until, limit) => (await query(client, tables.get(name)!.due, [partitionId, until, limit])).map(toStoredRow),
    nextDue: async (name) => (await query(client, tables.get(name)!.next, [partitionId]))[0]?.due ?? undefined,
    release: async () => {
      const released = query(client, releasePartition, [partitionId, token]).then(() => client.end()).catch(() => undefined)
      await Promise.race([released, wait(releaseTimeout, undefined, { ref: false })])
    },
  }
}

async function append(client: Client, writer: { partitionId: number; token: number }, batch: Batch): Promise<void> {
  const { partitionId, token } = writer
  const advance = { statement: advancePartition, values: [partitionId, token, batch.after, batch.lastPosition, batch.lastKey, batch.leaseMs] }
  const log = batch.log.length ? [{ statement: appendLog, values: [partitionId, batch.log[0]!.position, batch.lastPosition, writeLogData(batch.log)] }] : []
  await runTogether(client, [advance, ...log, ...changeRows(partitionId, batch)]).catch(explainRefusal(partitionId))
}

function changeRows(partitionId: number, batch: Batch): FilledStatement[] {
  return batch.tables.flatMap(({ table, put, deleted }) => {
    const statements = tables.get(table)!
    return [
      ...(put.length ? [{ statement: statements.put, values: [partitionId, ...statements.columns.map(({ type, valueOf }) => binaryArray(type, put.map(valueOf)))] }] : []),
      ...(deleted.length ? [{ statement: statements.delete, values: [partitionId, binaryArray(keyType(statements.table), deleted.map(indexKey))] }] : []),
    ]
  })
}

function toStoredRow(row: { [column: string]: any }): StoredRow {
  return { key: row.key, group: row.group_name ?? undefined, due: row.due ?? undefined, text: row.text }
}
