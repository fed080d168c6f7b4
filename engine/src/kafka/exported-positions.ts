import type { Pool } from 'pg'
import type { Positions } from '../runtime/stream-position.ts'

/** How far a topic has the records of each partition, whoever of several processes wrote them. */
export class ExportedPositions {
  readonly #database: Pool
  readonly #topic: string

  constructor(database: Pool, topic: string) {
    this.#database = database
    this.#topic = topic
  }

  async load(): Promise<Positions> {
    const { rows } = await this.#database.query<{ partition_id: number; position: string }>('SELECT partition_id, position::text FROM kafka.exported WHERE topic = $1', [this.#topic])
    return new Map(rows.map(({ partition_id, position }) => [partition_id, position]))
  }

  /** What is further stays. */
  async store(positions: Positions): Promise<void> {
    await this.#database.query(keep, [this.#topic, [...positions.keys()], [...positions.values()]])
  }
}

const keep = `INSERT INTO kafka.exported (topic, partition_id, position) SELECT $1, p.id, p.position FROM unnest($2::int[], $3::bigint[]) AS p (id, position)
ON CONFLICT (topic, partition_id) DO UPDATE SET position = greatest(kafka.exported.position, excluded.position)`
