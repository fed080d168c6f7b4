import type { Knex } from 'knex'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import type { Positions } from '../runtime/stream-position.ts'

export interface CursorPlace { schema: string; name: string }

/** How far a projection has read, by partition. */
export async function readCursors(knex: Knex, { schema, name }: CursorPlace): Promise<Positions> {
  const rows: { partition_id: number; position: string }[] = await knex.withSchema(schema).from('projection_cursors').where({ name }).select('partition_id', 'position')
  return new Map(rows.map(({ partition_id, position }) => [partition_id, position]))
}

/** The first record that each partition gave to the projection. */
export async function readBeginnings(knex: Knex, { schema, name }: CursorPlace): Promise<Positions> {
  const rows: { partition_id: number; since: string }[] = await knex.withSchema(schema).from('projection_cursors').where({ name }).select('partition_id', 'since')
  return new Map(rows.map(({ partition_id, since }) => [partition_id, since]))
}

/** Nobody else folds this projection, in whatever process, until the transaction ends. */
export async function holdProjection(transaction: Knex.Transaction, { schema, name }: CursorPlace): Promise<void> {
  await transaction.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`souffleur projection ${schema} ${name}`])
}

/** The records have been folded: the next ones are those behind them. */
export async function moveCursors(transaction: Knex.Transaction, { schema, name }: CursorPlace, records: ExportedRecord[]): Promise<void> {
  const rows = [...Map.groupBy(records, ({ partitionId }) => partitionId)].map(([partition_id, folded]) => ({ name, partition_id, position: folded.at(-1)!.position, since: folded[0]!.position }))
  await transaction.withSchema(schema).table('projection_cursors').insert(rows).onConflict(['name', 'partition_id']).merge(['position'])
}
