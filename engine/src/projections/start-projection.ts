import type { Knex } from 'knex'
import type { ExportedRecord, RecordStream } from '../runtime/record-stream.ts'

/** A fold of the record stream into read tables. */
export interface Projection {
  /** Never rename: its place in the stream is kept under it. */
  name: string
  /** Sees every record once, in order: its writes and its place in the stream are one transaction. */
  fold(records: ExportedRecord[], transaction: Knex.Transaction): Promise<void>
}

/** `schema` holds the table of `cursorTable`. */
export interface ProjectionPlace { records: RecordStream; knex: Knex; schema: string }

/** Folds what the projection has not seen yet, then every commit as it happens. A fold that fails is tried again. */
export async function startProjection(projection: Projection, { records, knex, schema }: ProjectionPlace): Promise<{ close(): void }> {
  const cursors = () => knex.withSchema(schema).table('projection_cursors')
  const cursor = await cursors().where({ name: projection.name }).first('position')
  const following = records.follow(cursor?.position ?? '0', async (batch) => {
    const position = batch.at(-1)!.position
    await knex.transaction(async (transaction) => {
      await projection.fold(batch, transaction)
      await cursors().transacting(transaction).insert({ name: projection.name, position }).onConflict('name').merge()
    })
    following.passed?.(position)
  }, { reader: `projection ${schema} ${projection.name}` })
  return following
}
