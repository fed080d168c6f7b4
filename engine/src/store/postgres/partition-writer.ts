import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { FencedError } from '../fenced-error.ts'
import type { Batch, PartitionWriter } from '../store.ts'
import { binaryArray } from './binary-array.ts'
import { indexKey, keyType } from './columns-of.ts'
import { explainRefusal } from './explain-refusal.ts'
import { writeLogData } from './log-data.ts'
import { query } from './query.ts'
import { rowReader } from './row-reader.ts'
import { runTogether, type FilledStatement } from './run-together.ts'
import { advancePartition } from './statements/advance-partition.ts'
import { appendLog } from './statements/append-log.ts'
import { releasePartition } from './statements/release-partition.ts'
import { renewLease } from './statements/renew-lease.ts'
import { statementsOf } from './table-statements.ts'

/** How long a connection that may be dead is asked to give the partition up, in ms. */
const releaseTimeout = 1_000

/** The writer of a partition over its own pipelined connection: everything it asks is answered in order. */
export function partitionWriter(client: Client, partitionId: number, token: number): PartitionWriter {
  return {
    ...rowReader(client, partitionId),
    append: (batch) => append(client, { partitionId, token }, batch),
    renew: async (leaseMs) => {
      const { rowCount } = await client.query({ ...renewLease, values: [partitionId, token, leaseMs] }).catch(explainRefusal(partitionId))
      if (!rowCount) throw new FencedError(partitionId)
    },
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
    const statements = statementsOf(table)
    return [
      ...(put.length ? [{ statement: statements.put, values: [partitionId, ...statements.columns.map(({ type, valueOf }) => binaryArray(type, put.map(valueOf)))] }] : []),
      ...(deleted.length ? [{ statement: statements.delete, values: [partitionId, binaryArray(keyType(statements.table), deleted.map(indexKey))] }] : []),
    ]
  })
}
