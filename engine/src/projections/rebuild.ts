import { failPoint } from '@souffleur/schemas/fail-point'
import type { Knex } from 'knex'
import type { ExportedRecord, Following, RecordStream } from '../runtime/record-stream.ts'
import { comesAfter, type Positions } from '../runtime/stream-position.ts'
import { migrateSchema, type SchemaHistory } from '../store/postgres/migrate-schema.ts'
import { swapNearness } from './limits.ts'
import { holdProjection, readBeginnings, readCursors } from './projection-cursors.ts'
import { foldFresh, type Projection } from './start-projection.ts'

export interface RebuildParts {
  history: SchemaHistory
  projection: Projection
  records: RecordStream
  knex: Knex
  connectionString: string
  /** Take the new tables although the stream no longer begins where the old ones did. */
  force?: boolean
}

/** The stream has lost what the old tables are made of. */
export class LostRecordsError extends Error {
  constructor(partition: number, { old, fresh }: { old: string; fresh: string }) {
    super(`The records before position ${fresh} of partition ${partition} are gone, but the tables were made of those from ${old} on: what they told would be lost. The tables stay as they are; keep records for longer, or rebuild with "force".`)
  }
}

/** Another rebuild of these tables is at work, here or in another process. */
export class RebuildRunningError extends Error {
  constructor() {
    super('The tables are being rebuilt already. Wait until that is done.')
  }
}

/**
 * Builds the tables of a projection anew from the beginning of the stream, beside those that serve, and takes their place in one transaction once nothing is missing. The projection that goes on
 * meanwhile is held up for as long as the last records take, and never notices. Rejects with `RebuildRunningError` and `LostRecordsError`.
 */
export async function rebuild(parts: RebuildParts): Promise<void> {
  const { knex, history } = parts
  await knex.transaction(async (turn) => {
    const { rows: [{ mine }] } = await turn.raw('SELECT pg_try_advisory_xact_lock(hashtext(?)) AS mine', [`souffleur rebuild of ${history.schema}`])
    if (!mine) throw new RebuildRunningError()
    const next = `${history.schema}_next`
    await knex.raw('DROP SCHEMA IF EXISTS ?? CASCADE', [next])
    await migrateSchema({ ...history, schema: next, connectionString: parts.connectionString })
    await new Rebuilding(parts, next).done
  })
}

class Rebuilding {
  readonly done: Promise<void>
  readonly #parts: RebuildParts
  readonly #next: string
  readonly #settle = Promise.withResolvers<void>()
  #following: Following | undefined
  #isDone = false
  /** Open from shortly before the swap: the old tables stand still. */
  #hold: Knex.Transaction | undefined

  constructor(parts: RebuildParts, next: string) {
    this.#parts = parts
    this.#next = next
    this.done = this.#settle.promise.finally(() => this.#end())
    void this.#start().catch(this.#settle.reject)
  }

  /** Nothing at all may have been folded yet: then there is nothing to wait for. */
  async #start(): Promise<void> {
    await this.#takeOver()
    const { records, projection: { wants } } = this.#parts
    if (!this.#isDone) this.#following = records.follow('0', (batch) => this.#take(batch), wants && { wants })
  }

  async #take(records: ExportedRecord[]): Promise<void> {
    if (this.#isDone || records.length === 0) return
    const { knex, projection } = this.#parts
    await knex.transaction((transaction) => foldFresh(projection, records, { transaction, schema: this.#next }))
    await this.#takeOver().catch(this.#settle.reject)
  }

  /** Swaps the tables if the new ones have all that the old ones have. Once they are near, the old ones are held where they are. */
  async #takeOver(): Promise<void> {
    const { knex, projection, history, force } = this.#parts
    const old = { schema: history.schema, name: projection.name }
    const next = { schema: this.#next, name: projection.name }
    if (!force) refuseLoss(await readBeginnings(knex, old), await readBeginnings(knex, next))
    const reached = await readCursors(knex, next)
    if (!this.#hold && isNear(reached, await readCursors(knex, old))) {
      this.#hold = await knex.transaction()
      await holdProjection(this.#hold, old)
    }
    if (this.#hold && isNear(reached, await readCursors(this.#hold, old), 0n)) await this.#swap(this.#hold)
  }

  async #swap(hold: Knex.Transaction): Promise<void> {
    const { schema } = this.#parts.history
    await hold.raw('ALTER SCHEMA ?? RENAME TO ??', [schema, `${schema}_old`])
    await hold.raw('ALTER SCHEMA ?? RENAME TO ??', [this.#next, schema])
    await hold.raw('DROP SCHEMA ?? CASCADE', [`${schema}_old`])
    failPoint('projections: before rebuilt tables take their place')
    await hold.commit()
    this.#hold = undefined
    this.#isDone = true
    this.#settle.resolve()
  }

  async #end(): Promise<void> {
    this.#isDone = true
    this.#following?.close()
    await this.#hold?.rollback()
  }
}

function isNear(reached: Positions, goal: Positions, distance = swapNearness): boolean {
  return [...goal].every(([partition, position]) => BigInt(reached.get(partition) ?? 0) + distance >= BigInt(position))
}

function refuseLoss(old: Positions, fresh: Positions): void {
  for (const [partition, since] of fresh) {
    const before = old.get(partition)
    if (before !== undefined && comesAfter(since, before)) throw new LostRecordsError(partition, { old: before, fresh: since })
  }
}
