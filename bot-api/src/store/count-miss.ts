import type { Pool } from 'pg'

/** Counts an input that did not fit; answers how many there were to this visit. */
export async function countMiss(database: Pool, visit: string): Promise<number> {
  const { rows } = await database.query({ name: 'count-miss', text: 'UPDATE conversations.visits SET misses = misses + 1 WHERE visit = $1 RETURNING misses', values: [visit] })
  return (rows[0]?.misses as number | undefined) ?? 1
}
