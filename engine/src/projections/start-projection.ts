import type { Knex } from 'knex'
import type { ExportedRecord, Following, RecordStream } from '../runtime/record-stream.ts'
import { writePositions } from '../runtime/stream-position.ts'
import { takeFresh } from '../runtime/take-fresh.ts'
import { holdProjection, moveCursors, readCursors } from './projection-cursors.ts'

/** A fold of the record stream into read tables. */
export interface Projection {
  /** Never rename: its place in the stream is kept under it. */
  name: string
  /** Sees every record of a partition once, in order: its writes and its place in the stream are one transaction. `schema` holds its tables. */
  fold(records: ExportedRecord[], transaction: Knex.Transaction, schema: string): Promise<void>
}

/** `schema` holds the table of `cursorTable`. `reader`: a name of its own among the readers of the stream, by default one made of schema and projection; `false` for none. */
export interface ProjectionPlace { records: RecordStream; knex: Knex; schema: string; reader?: string | false }

/**
 * Folds what the projection has not seen yet, then every commit as it happens. A fold that fails is tried again. The stream may deliver records again, and several
 * processes may follow it at once: each fold begins with a look at how far the tables are.
 */
export async function startProjection(projection: Projection, { records, knex, schema, reader = `projection ${schema} ${projection.name}` }: ProjectionPlace): Promise<Following> {
  const place = { schema, name: projection.name }
  const following = records.follow(writePositions(await readCursors(knex, place)), async (batch, position) => {
    await knex.transaction((transaction) => foldFresh(projection, batch, { transaction, schema }))
    following.passed?.(position)
  }, reader === false ? {} : { reader })
  return following
}

/** Folds those of the records that the tables don't hold yet, and says how far they are now. */
export async function foldFresh(projection: Projection, records: ExportedRecord[], { transaction, schema }: { transaction: Knex.Transaction; schema: string }): Promise<void> {
  const place = { schema, name: projection.name }
  await holdProjection(transaction, place)
  const fresh = takeFresh(records, await readCursors(transaction, place))
  if (fresh.length === 0) return
  await projection.fold(fresh, transaction, schema)
  await moveCursors(transaction, place, fresh)
}
