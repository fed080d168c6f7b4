import { failPoint } from '@souffleur/schemas/fail-point'
import type { Pool } from 'pg'
import { maxSetAside } from './limits.ts'

/** A message that can't be read as a record, and where it lies. */
export interface Unreadable { topic: string; partition: number; offset: string; key: Buffer | null; value: Buffer | null; reason: string }

/** Puts unreadable messages into a table, once each, whoever reads them. */
export class SetAside {
  readonly #database: Pool
  readonly #log: (line: string) => void
  #count = 0

  constructor(database: Pool, log: (line: string) => void) {
    this.#database = database
    this.#log = log
  }

  /** How many there are. */
  get count(): number {
    return this.#count
  }

  /** Looks how many there were before. */
  async open(): Promise<void> {
    const { rows } = await this.#database.query('SELECT count(*)::int AS count FROM kafka.set_aside')
    this.#count = rows[0].count
  }

  /** Rejects where the database does: the caller tries again. */
  async put({ topic, partition, offset, key, value, reason }: Unreadable): Promise<void> {
    failPoint('kafka: before a message is set aside')
    const { rowCount } = await this.#database.query(insert, [topic, partition, offset, key, value, reason, maxSetAside])
    if (rowCount === 0 && this.#count < maxSetAside) return
    this.#count++
    this.#log(`Kafka: message ${offset} in partition ${partition} of topic ${topic} is set aside: ${reason}`)
  }
}

const insert = `INSERT INTO kafka.set_aside (topic, partition, "offset", key, value, reason)
SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM kafka.set_aside) < $7 ON CONFLICT DO NOTHING`
