import { failPoint } from '@souffleur/schemas/fail-point'
import type { Knex } from 'knex'
import type { ExportedRecord, Following, RecordStream, Wants } from '../runtime/record-stream.ts'
import { writePositions } from '../runtime/stream-position.ts'
import { takeFresh } from '../runtime/take-fresh.ts'
import { FoldQueue } from './fold-queue.ts'
import { holdProjection, moveCursors, readCursors } from './projection-cursors.ts'

/** A fold of the record stream into read tables. */
export interface Projection {
  /** Never rename: its place in the stream is kept under it. */
  name: string
  /** False for records that the fold has no use for; it may see them all the same. */
  wants?: Wants
  /** How long records may wait, so that many are folded in one transaction, in ms; 0 where absent. */
  pace?: number
  /** Sees every record of a partition once, in order: its writes and its place in the stream are one transaction. `schema` holds its tables. */
  fold(records: ExportedRecord[], transaction: Knex.Transaction, schema: string): Promise<void>
}

export interface ProjectionPlace {
  records: RecordStream
  knex: Knex
  /** Holds the table of `cursorTable`. */
  schema: string
  /** Its name among the readers of the stream; by default made of schema and projection. */
  reader?: string
  /** Receives single lines for people. */
  log?: (line: string) => void
}

export interface RunningProjection extends Following {
  /** Resolves when a fold under way has ended. */
  close(): Promise<void>
  behind(): number
}

/**
 * Folds what the projection has not seen yet, then every commit as it happens. A fold that fails is tried again. The stream may deliver records again, and several
 * processes may follow it at once: each fold begins with a look at how far the tables are.
 */
export async function startProjection(projection: Projection, { records, knex, schema, reader, log = () => undefined }: ProjectionPlace): Promise<RunningProjection> {
  const { name, wants, pace = 0 } = projection
  const queue = new FoldQueue({
    pace,
    fold: (batch) => knex.transaction((transaction) => foldFresh(projection, batch, { transaction, schema })),
    onFolded: (position) => {
      failPoint('projections: folded, stream not told')
      following.passed?.(position)
    },
    onFailed: ({ message }) => log(`Projection ${name}: a fold failed and is tried again: ${message}`),
  })
  const start = writePositions(await readCursors(knex, { schema, name }))
  const following = records.follow(start, (batch, position) => queue.add(batch, position), { reader: reader ?? `projection ${schema} ${name}`, ...wants && { wants } })
  return {
    behind: () => (following.behind?.() ?? 0) + queue.length,
    async close() {
      following.close()
      await queue.close()
    },
  }
}

/** Folds those of the records that the tables don't hold yet, and says how far they are now. */
export async function foldFresh(projection: Projection, records: ExportedRecord[], { transaction, schema }: { transaction: Knex.Transaction; schema: string }): Promise<void> {
  const place = { schema, name: projection.name }
  await holdProjection(transaction, place)
  const fresh = takeFresh(records, await readCursors(transaction, place))
  if (fresh.length === 0) return
  await projection.fold(fresh, transaction, schema)
  await moveCursors(transaction, place, fresh)
  failPoint('projections: before a fold is committed')
}
